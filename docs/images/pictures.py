"""Make the README's pictures from a page: `pictures.py case-law-body.html` (needs Chromium)."""

import os
import shutil
import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

HERE = Path(__file__).parent


def main() -> None:
    """The whole network, and the words behind one provision."""
    with sync_playwright() as playwright:
        path = os.environ.get("CHROMIUM") or shutil.which("chromium")
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox", "--disable-gpu"])
        page = browser.new_page(viewport={"width": 1440, "height": 900})
        page.goto(Path(sys.argv[1]).resolve().as_uri())
        page.screenshot(path=HERE / "network.png")
        page.fill("#search", "section 47")
        page.press("#search", "Enter")
        page.evaluate("document.activeElement.blur()")
        page.wait_for_timeout(600)
        page.screenshot(path=HERE / "network-words.png")
        browser.close()


if __name__ == "__main__":
    main()

"""The pages of networks, opened from disk in a real browser that has no network."""

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import networkx as nx  # type: ignore[import-untyped]
import pytest
from playwright.sync_api import Browser, Page, Request, sync_playwright
from pyoxigraph import Literal, Quad

from graphbuilder import network
from graphbuilder.store import Store
from graphbuilder.view import page as page_of

ARGUMENTS = (
    "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync"
).split()
PHONE = {"width": 390, "height": 844}
HOSTILE = '</script><script>window.hacked=1</script><img src=x onerror="window.hacked=2">\'&lt;${1}`\\'
Open = Callable[..., Page]


@pytest.fixture(scope="module")
def pages(store: Store, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The files of the three networks and of one whose every text is hostile, by name."""
    folder = tmp_path_factory.mktemp("pages")
    networks = {
        "case-law-body": network.case_law_body(store),
        "provisions": network.provisions(store, powers=True),
        "council": network.council(store, "Halton"),
        "hostile": network.case_law_body(Store.in_memory(map(_hostile, store.quads()))),
    }
    return {name: _written(graph, folder / f"{name}.html") for name, graph in networks.items()}


def _written(graph: nx.Graph, path: Path) -> Path:
    path.write_text(page_of(graph), encoding="utf-8")
    return path


def _hostile(quad: Quad) -> Quad:
    name = quad.predicate.value.rsplit("/", 1)[-1].rsplit("#", 1)[-1]
    if name in {"exact", "title", "prefLabel", "summary", "identifier"} and isinstance(quad.object, Literal):
        return Quad(quad.subject, quad.predicate, Literal(HOSTILE + quad.object.value), quad.graph_name)
    return quad


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    path = os.environ.get("CHROMIUM") or shutil.which("chromium")
    if path is None:
        if os.environ.get("CI"):
            pytest.fail("chromium is missing: apt-get install chromium")
        pytest.skip("chromium is missing: apt-get install chromium, or name it in CHROMIUM")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture
def opened(browser: Browser, pages: dict[str, Path]) -> Iterator[Open]:
    """Opens a page with the network off; afterwards nothing may have failed, or been asked of any network."""
    troubles: list[str] = []
    contexts = []

    def asked(request: Request) -> None:
        if not request.url.startswith(("file:", "data:")):
            troubles.append(f"asked for {request.url}")

    def open_page(name: str, **settings: Any) -> Page:
        context = browser.new_context(**{"viewport": {"width": 1280, "height": 800}, **settings})
        contexts.append(context)
        context.set_offline(offline=True)
        page = context.new_page()
        page.on("console", lambda message: troubles.append(f"console: {message.text}"))
        page.on("pageerror", lambda error: troubles.append(f"error: {error}"))
        page.on("requestfailed", lambda request: troubles.append(f"failed: {request.url[:200]}"))
        page.on("request", asked)
        page.goto(pages[name].as_uri())
        page.wait_for_function("window.ombudsmanGraph")
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert troubles == []


PAINTED = """() => {
  const canvas = document.querySelector('#canvas canvas'), copy = document.createElement('canvas');
  copy.width = canvas.width; copy.height = canvas.height;
  const context = copy.getContext('2d', {willReadFrequently: true});
  context.drawImage(canvas, 0, 0);
  const dots = context.getImageData(0, 0, copy.width, copy.height).data;
  let count = 0;
  for (let i = 3; i < dots.length; i += 4) if (dots[i] > 20) count++;
  return count;
}"""
LABELS = """() => {
  const g = window.ombudsmanGraph, canvas = document.querySelector('#canvas');
  return g.data.nodes.filter(node => !g.network.body.nodes[node.id].options.hidden).map(({id, label, shape}) => {
    const drawn = g.network.body.nodes[id], text = drawn.labelModule, size = text.fontOptions.size;
    const top = text.size.yLine + drawn.options.font.vadjust - (shape === 'box' ? size / 2 : 0);
    const low = g.network.canvasToDOM({x: drawn.x - text.size.width / 2, y: top});
    const high = g.network.canvasToDOM({x: drawn.x + text.size.width / 2, y: top + text.lineCount * size});
    return {name: label, left: low.x, top: low.y, right: high.x, bottom: high.y,
      outside: low.x < 0 || low.y < 0 || high.x > canvas.clientWidth || high.y > canvas.clientHeight};
  });
}"""
HIDDEN = """kind => {
  const g = window.ombudsmanGraph;
  return g.data.nodes.filter(node => node.kind === kind).every(node => g.network.body.nodes[node.id].options.hidden);
}"""
LINES = "() => Object.values(window.ombudsmanGraph.network.body.edges).filter(edge => !edge.options.hidden).length"


def painted(page: Page) -> int:
    """How many pixels of the picture are not blank."""
    found: int = page.evaluate(PAINTED)
    return found


def at(page: Page, expression: str) -> tuple[float, float]:
    """Where on the page a place of the picture is; the expression gives its x and y with `g` at hand."""
    place = page.evaluate(
        f"""() => {{ const g = window.ombudsmanGraph; const dom = g.network.canvasToDOM({expression});
        const box = document.querySelector('#canvas').getBoundingClientRect();
        return [box.left + dom.x, box.top + dom.y]; }}"""
    )
    return place[0], place[1]


def node_named(page: Page, title: str) -> int:
    key: int = page.evaluate(
        "title => window.ombudsmanGraph.data.told.findIndex(each => each.title === title)", title
    )
    assert key >= 0, title
    return key


def panel(page: Page) -> str:
    return page.locator("#panel").inner_text()


@pytest.mark.parametrize("name", ["case-law-body", "provisions", "council"])
def test_a_page_opens_offline_and_paints_its_picture(opened: Open, name: str) -> None:
    page = opened(name)
    assert painted(page) > 5_000
    assert page.locator("#things tbody tr").count() > 10
    assert page.title().endswith("Ombudsman Graph")


@pytest.mark.parametrize("name", ["case-law-body", "provisions", "council"])
def test_a_page_names_no_address_but_those_it_links_to(pages: dict[str, Path], name: str) -> None:
    text = pages[name].read_text(encoding="utf-8")
    assert "default-src 'none'" in text
    for loaded in ('<link rel="stylesheet"', " src=", "@import", 'fetch("http', "integrity="):
        assert loaded not in text.split('<script type="application/json"', 1)[0]
    assert "vis.js is dual licensed under both" in text


@pytest.mark.parametrize(
    "size",
    [{"width": width, "height": height} for width, height in ((1600, 1000), (1400, 900), (1280, 800))]
    + [PHONE],
)
@pytest.mark.parametrize("name", ["case-law-body", "provisions", "council"])
def test_every_label_is_in_the_picture_and_none_lies_over_another(
    opened: Open, name: str, size: dict[str, int]
) -> None:
    labels = opened(name, viewport=size).evaluate(LABELS)
    assert [label["name"] for label in labels if label["outside"]] == []
    overlapping = [
        (a["name"], b["name"])
        for place, a in enumerate(labels)
        for b in labels[place + 1 :]
        if a["left"] < b["right"]
        and b["left"] < a["right"]
        and a["top"] < b["bottom"]
        and b["top"] < a["bottom"]
    ]
    assert overlapping == []


@pytest.mark.parametrize("size", [{"width": 1400, "height": 900}, {"width": 1000, "height": 640}])
def test_every_label_stays_in_the_picture_when_the_window_changes(opened: Open, size: dict[str, int]) -> None:
    page = opened("provisions", viewport={"width": 1400, "height": 800})
    page.set_viewport_size({"width": size["width"], "height": size["height"]})
    page.wait_for_timeout(1000)
    assert [label["name"] for label in page.evaluate(LABELS) if label["outside"]] == []


def test_the_legend_hides_and_shows_a_kind(opened: Open) -> None:
    page = opened("case-law-body")
    assert page.evaluate(HIDDEN, "power")
    page.check("[data-kind=power]")
    assert not page.evaluate(HIDDEN, "power")
    before = painted(page)
    for kind in ("decision", "council", "body"):
        page.uncheck(f"[data-kind={kind}]")
        assert page.evaluate(HIDDEN, kind)
    page.wait_for_timeout(400)
    assert painted(page) < before
    assert page.evaluate(LINES) == 10  # eight powers and two sections, each part of its Act


def test_search_finds_a_section_shows_it_and_opens_what_is_said_of_it(opened: Open) -> None:
    page = opened("case-law-body")
    page.fill("#search", "section 47")
    assert page.locator("#found button").all_inner_texts() == ["section 47, Children Act 1989 Provision"]
    page.press("#search", "Enter")
    assert page.evaluate("window.ombudsmanGraph.network.getSelectedNodes()") == [
        node_named(page, "section 47, Children Act 1989")
    ]
    assert "Kent County Council (19 010 314)" in panel(page)
    assert "“section 47 of the Children Act”" in panel(page)
    assert "19 010 314, paragraph 12" in panel(page)
    assert (
        page.locator("#panel a").get_attribute("href")
        == "http://www.legislation.gov.uk/id/ukpga/1989/41/section/47"
    )


def test_search_says_when_there_is_nothing_and_finds_what_is_hidden(opened: Open) -> None:
    page = opened("case-law-body")
    page.fill("#search", "zebra")
    assert page.locator("#found").inner_text() == "Nothing is called that."
    page.fill("#search", "24A(6)")
    page.press("#search", "Enter")
    assert page.is_checked("[data-kind=power]")
    assert "“Local Government Act 1974, section 24A(6), as amended”" in panel(page)


def test_clicking_a_shape_and_a_line_shows_the_words(opened: Open) -> None:
    page = opened("case-law-body")
    decision = node_named(page, "Halton Borough Council (20 001 737)")
    page.mouse.click(*at(page, f"{{x: g.data.nodes[{decision}].x, y: g.data.nodes[{decision}].y}}"))
    assert "Upheld, 10 March 2021" in panel(page)
    assert page.locator("#panel a").get_attribute("href").startswith("https://www.lgo.org.uk/decisions/")  # type: ignore[union-attr]
    page.keyboard.press("Escape")
    assert panel(page) == ""
    page.click("#whole")
    page.wait_for_timeout(400)
    payment = node_named(page, "Payment")
    middle = (
        f"{{x: (g.data.nodes[{decision}].x + 3 * g.data.nodes[{payment}].x) / 4,"
        f" y: (g.data.nodes[{decision}].y + 3 * g.data.nodes[{payment}].y) / 4}}"
    )
    page.mouse.click(*at(page, middle))
    assert "Pay Mrs D £300" in panel(page)
    assert "20 001 737, paragraph 80" in panel(page)


def test_hovering_tells_what_a_thing_is(opened: Open) -> None:
    page = opened("provisions")
    key = node_named(page, "section 17, Children Act 1989")
    page.mouse.move(*at(page, f"{{x: g.data.nodes[{key}].x, y: g.data.nodes[{key}].y}}"))
    page.wait_for_timeout(500)
    tip = page.locator("div.vis-tooltip")
    assert tip.inner_text() == "section 17, Children Act 1989\n5 passages in 2 decisions"
    assert tip.evaluate("element => getComputedStyle(element).visibility") == "visible"


def test_the_tables_sort_and_say_how(opened: Open) -> None:
    page = opened("case-law-body")
    column = page.locator("#things tbody td:nth-child(4)")
    page.click("#things thead th:nth-child(4) button")
    rising = [int(text) for text in column.all_inner_texts()]
    assert rising == sorted(rising)
    page.click("#things thead th:nth-child(4) button")
    falling = [int(text) for text in column.all_inner_texts()]
    assert falling == sorted(falling, reverse=True)
    assert page.locator("#things thead th[aria-sort]").all_inner_texts() == ["Links"]
    assert page.get_attribute("#things thead th:nth-child(4)", "aria-sort") == "descending"


def test_the_tables_say_all_that_the_picture_does(opened: Open) -> None:
    page = opened("provisions")
    data = page.evaluate("window.ombudsmanGraph.data")
    assert page.locator("#things tbody tr").count() == len(data["nodes"])
    assert page.locator("#links tbody tr").count() == len(data["edges"])
    row = page.locator("#links tbody tr").first
    assert row.locator("td").first.inner_text() == "section 17, Children Act 1989"
    assert "section 47 of the Children Act" in row.inner_text()
    assert "19 010 314, paragraph 12" in row.inner_text()


def test_everything_can_be_done_with_the_keyboard(opened: Open) -> None:
    page = opened("case-law-body")
    page.keyboard.press("/")
    page.keyboard.type("ofsted")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    assert "Ofsted" in panel(page)
    page.locator("#panel .go").first.focus()
    page.keyboard.press("Enter")
    assert "Upheld" in panel(page)
    page.locator("#links .go").first.focus()
    page.keyboard.press("Enter")
    assert "Link" in panel(page)
    page.keyboard.press("Escape")
    assert panel(page) == ""


def test_a_phone_shows_fewer_kinds_and_nothing_runs_off_its_side(opened: Open) -> None:
    page = opened("case-law-body", viewport=PHONE, has_touch=True, is_mobile=True)
    assert painted(page) > 3_000
    assert not page.is_checked("[data-kind=injustice]")
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    page.fill("#search", "Cafcass")
    page.locator("#found button").first.tap()
    assert "mentioned" in panel(page).lower()


def test_the_dark_page_is_dark_and_readable(opened: Open) -> None:
    page = opened("case-law-body", color_scheme="dark")
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(17, 22, 28)"
    assert page.evaluate("window.ombudsmanGraph.network.body.nodes[20].options.font.color").startswith(
        "rgba(232"
    )


def test_hostile_words_stay_words(opened: Open) -> None:
    page = opened("hostile")
    page.fill("#search", "47")
    page.press("#search", "Enter")
    assert "<img src=x" in panel(page)
    page.locator("#links .go").nth(1).click()
    assert "</script>" in panel(page)
    page.hover("#canvas")
    assert page.evaluate("window.hacked") is None
    assert page.locator("img").count() == 0
    assert page.locator("script").count() == 3
    assert "</script><script>window.hacked" in page.locator("#things tbody th").first.inner_text()


def test_without_scripts_the_tables_are_there(browser: Browser, pages: dict[str, Path]) -> None:
    context = browser.new_context(java_script_enabled=False, offline=True)
    page = context.new_page()
    page.goto(pages["council"].as_uri())
    assert "Pay Mrs D £300" in page.locator("#links").inner_text()
    context.close()

"""Parts of phrases that more than one kind of fact is told by."""

FAULT = "fault/faults/maladministration/service_failure*"
US = "i/we/the_ombudsman/the_ombudsmen/ombudsman/ombudsmen"
NOT = "not/never/cannot/*n't"
TITLE = "mr/mrs/miss/ms/mx/dr"

PARTS = {"fault": FAULT, "us": US, "not": NOT, "title": TITLE}

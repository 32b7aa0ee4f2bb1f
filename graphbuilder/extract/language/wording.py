"""Parts of phrases that more than one kind of fact is told by."""

FAULT = "fault/faults/maladministration/service_failure*"
US = "i/we/the_ombudsman/the_ombudsmen/ombudsman/ombudsmen"
NOT = "not/never/cannot/*n't"
TITLE = "mr/mrs/miss/ms/mx/dr"
# How somebody may feel.
FEELING = """
    distressed/upset*/confused/frustrated/worried/anxious/stressed/alarm*/fright*/scared/afraid/shaken/embarrass*
    bewilder*/humiliat*/devastat*/hurt/shocked/ashamed/overwhelmed/terrif*/unsettled/annoyed/exasperat*/infuriat*
    irritat*/perplexed/puzzled/baffled/traumatis*/dismay*/tearful/mortified/heartbroken/distraught/depressed/nervous
    agitated/fearful/frantic/desperate/degraded/intimidated/saddened/lonely/helpless/tormented/on_edge
    beside_himself/beside_herself/beside_themselves
"""

PARTS = {"fault": FAULT, "us": US, "not": NOT, "title": TITLE}

"""Parts that the phrases about periods have in common."""

PARTS = {
    "whose": "its/council's/authority's/trust's/provider's",
    "whole": """
        about/a_maximum_of/a_period_of/the_period_of/a_further/another/the_statutory/the_first/the_next/a/the/its/their/his/her
        less/fewer than
        under
    """,
    "must": """
        should/must/shall/will/ought/need/needs/due/promise*/undertake*
        has/have/had/required/expected/expect/aim/aims/supposed/meant/intended/is/are/was/were to
    """,
    "rule": "law/policy/procedure/guidance/code/regulations/rules/scheme/leaflet/website/letter/act",
    "not": "not/no/never/*n't",
    "foresee": "expect*/likely/hope*/predict*/thought/bound",
    "does": "answers/replies/responds/acknowledges/decides/deals_with/completes/visits/collects/inspects/repairs",
    "kind": """
        relevant/statutory/maximum/prescribed/permitted/notice/appeal/review/consultation/response/representation
        limitation
    """,
    "public": """
        display*/advertis*/publicis*/publiciz*/publish*/exhibit*/consult*/notice/notices/deposit/inspection/on_show
        posted/put_up/keep_up/kept_up/stay_up/remain_up/be_up
    """,
    "defer": "delay/defer/put_off/put_it_off/put_this_off/put_that_off/postpone/suspend/hold_off",
    "usually": "usually/normally/ordinarily/generally",
    "time": """
        timetable/maximum/time_scale/time_limit/timescale/timelimit/timeframe/time_frame/deadline/target/limit/standard/policy/aim/norm
        time for/to/in_which/within_which
    """,
}

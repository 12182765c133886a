"""The answer as charts: job starts by month and hours, and who is still in work after each time."""

from __future__ import annotations

from ips_desktop.questions.measured_words import percent_words
from ips_desktop.questions.outcomes import OutcomesPage
from ips_desktop.terms.counting import HoursClass
from resources.wordings import days, said
from ui.outcomes.words import beside
from ui.parts.chart_data import Bar, Bars

RETAINED = ("retained_3", "retained_6", "retained_9", "retained_12")


def starts_by_month(answer: OutcomesPage) -> Bars:
    """A bar a month, its parts by hours; hours that nobody wrote down only where there are any."""
    unknown = any(n for month in answer.months for hours, n in month.by_hours if hours == HoursClass.NOT_KNOWN)
    shown = [hours for hours in HoursClass if unknown or hours != HoursClass.NOT_KNOWN]
    names = tuple(said(f"outcomes.hours.{hours}") for hours in shown)
    bars = [
        Bar(
            days.month(month.period.first, long=False),
            tuple(float(dict(month.by_hours).get(hours, 0)) for hours in shown),
            str(month.starts),
            spoken=said("outcomes.month_spoken", n=month.starts, month=days.month(month.period.first)),
        )
        for month in answer.months
    ]
    return Bars(
        said("outcomes.chart.starts"),
        said("outcomes.chart.month"),
        names,
        tuple(bars),
        unknown=unknown,
        figures=said("outcomes.chart.all"),
    )


def still_in_work(answer: OutcomesPage) -> Bars:
    """A lying bar for each time, what is not known hatched after it."""
    bars: list[Bar] = []
    target: float | None = None
    for measure in RETAINED:
        figured = answer.figure(measure)
        if figured is None:
            continue
        outcome = figured.outcome
        low, high = float(outcome.low or 0) / 100, float(outcome.high or 0) / 100
        if outcome.target is not None:
            target = outcome.target.value / 100
        figure = percent_words(outcome.low, outcome.high)
        bars.append(Bar(said(f"outcomes.after.{measure}"), (low, high - low), figure, beside(outcome)))
    goal = said("outcomes.chart.target", target=said("outcomes.percent", n=round((target or 0) * 100)))
    return Bars(
        said("outcomes.chart.kept"),
        said("outcomes.chart.after"),
        (said("outcomes.chart.in_work"), said("outcomes.chart.not_known")),
        tuple(bars),
        lying=True,
        full=1.0,
        target=target,
        target_words=goal if target is not None else "",
        unknown=any(bar.values[1] > 0 for bar in bars),
        number="{:.0%}",
    )

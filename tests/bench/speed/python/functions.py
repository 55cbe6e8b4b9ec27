"""A few of the functions as a plain Python add-in, written as one would write them by hand: what
they cost beside ours. Benchmark only; ranges arrive as tuples of tuples."""

import unohelper
from com.sun.star.lang import XServiceInfo
from org.utfall.bench import XPythonFunctions

SERVICE = "org.utfall.bench.Python"
IMPLEMENTATION = "org.utfall.bench.PythonImplementation"


def column(value):
    return [cell for row in value for cell in row] if isinstance(value, tuple) else [value]


def folded(value):
    return " ".join(str(value).split()).casefold()


class PythonFunctions(unohelper.Base, XPythonFunctions, XServiceInfo):
    def __init__(self, context):
        self.context = context

    def throughput(self, closed, participants):
        return closed / participants

    def throughputs(self, closed, participants):
        return tuple(
            tuple(c / p for c, p in zip(left, right)) for left, right in zip(closed, participants)
        )

    def impactIndex(self, attainment, weights):
        points = maximum = 0.0
        for met, weight in zip(column(attainment), column(weights)):
            if weight != "":
                points += weight * (0.0 if met == "" else met)
                maximum += weight
        return 100.0 * points / maximum

    def surveyTally(self, answers, scale):
        steps = [step for step in column(scale) if step != ""]
        counts = dict.fromkeys(map(folded, steps), 0)
        outside = 0
        for answer in column(answers):
            if answer == "":
                continue
            key = folded(answer)
            if key in counts:
                counts[key] += 1
            else:
                outside += 1
        total = sum(counts.values()) + outside
        rows = [(step, float(counts[folded(step)]), counts[folded(step)] / total) for step in steps]
        return tuple(rows) + (("?", float(outside), outside / total),)

    def outcomeTable(self, outcome, sex):
        places = {}
        rows = []
        for what, who in zip(column(outcome), column(sex)):
            if what == "":
                continue
            key = folded(what)
            if key not in places:
                places[key] = len(rows)
                rows.append([what, 0, 0, 0])
            word = folded(who)
            sexes = {"kvinna": 1, "k": 1, "man": 2, "m": 2}
            rows[places[key]][sexes.get(word, 3)] += 1
        total = sum(sum(row[1:]) for row in rows)
        return tuple(
            (label, float(women), float(men), float(other), float(women + men + other),
             (women + men + other) / total)
            for label, women, men, other in rows
        )

    def getImplementationName(self):
        return IMPLEMENTATION

    def supportsService(self, name):
        return name == SERVICE

    def getSupportedServiceNames(self):
        return (SERVICE,)


g_ImplementationHelper = unohelper.ImplementationHelper()
g_ImplementationHelper.addImplementation(PythonFunctions, IMPLEMENTATION, (SERVICE,))

package dev.portolan.ui.state;

import dev.portolan.guidance.Advice;
import dev.portolan.guidance.AdviceChange;
import dev.portolan.model.Design;
import java.time.LocalDate;
import java.util.Optional;

/** Judges a design, and what the findings are compared with; of that it keeps the last. Called off the FX thread. */
final class Comparing {

    private final Analyst analyst;
    private Optional<Other> last = Optional.empty();

    /** What is to be judged, and compared with what. */
    record Case(Design design, Standpoint standpoint, Design saved, Yardstick yardstick, LocalDate today) {

        private Design otherDesign() {
            return yardstick == Yardstick.LAST_SAVE ? saved : design;
        }

        private Standpoint otherStandpoint() {
            return yardstick.from(standpoint, today);
        }
    }

    /** What came of it. */
    record Answer(Case to, Assessment assessment, AdviceChange change) {}

    private record Other(Design design, Standpoint standpoint, Advice advice) {}

    Comparing(Analyst analyst) {
        this.analyst = analyst;
    }

    Answer judge(Case asked) {
        Assessment now = analyst.assess(asked.design(), asked.standpoint());
        boolean same = asked.otherDesign().equals(asked.design())
                && asked.otherStandpoint().equals(asked.standpoint());
        if (same) {
            last = Optional.of(new Other(asked.design(), asked.standpoint(), now.advice()));
            return new Answer(asked, now, AdviceChange.NONE);
        }
        return new Answer(asked, now, AdviceChange.between(other(asked), now.advice()));
    }

    private Advice other(Case asked) {
        Optional<Advice> known = last.filter(one -> one.design().equals(asked.otherDesign())
                        && one.standpoint().equals(asked.otherStandpoint()))
                .map(Other::advice);
        if (known.isPresent()) {
            return known.get();
        }
        Advice advice =
                analyst.assess(asked.otherDesign(), asked.otherStandpoint()).advice();
        last = Optional.of(new Other(asked.otherDesign(), asked.otherStandpoint(), advice));
        return advice;
    }
}

package dev.portolan.ui.state;

import dev.portolan.guidance.Horizon;
import dev.portolan.model.Design;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;

/** Looks ahead: on which days the rules will say something else of the design as it is. */
public final class Outlook {

    private final EditorModel model;
    private Optional<Seen> last = Optional.empty();
    private Runnable giveUp = () -> {};

    /** Of what and from where the last look was taken. */
    private record Seen(Design design, Standpoint from, LocalDate until) {}

    Outlook(EditorModel model) {
        this.model = model;
    }

    /** Looks from one day to another, unless that was seen last; an older look is given up. */
    public void look(LocalDate from, LocalDate until, Consumer<Horizon> found) {
        Design design = model.store().committed();
        Standpoint here = model.standpoint().get().on(from);
        Seen next = new Seen(design, here, until);
        if (last.filter(next::equals).isEmpty()) {
            last = Optional.of(next);
            giveUp.run();
            giveUp = model.askAtLength(
                    analyst -> Horizon.of(
                            from,
                            until,
                            day -> analyst.assess(design, here.on(day)).advice()),
                    found);
        }
    }
}

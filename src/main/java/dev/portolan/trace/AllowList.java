package dev.portolan.trace;

import dev.portolan.catalog.Property;
import dev.portolan.model.Component;
import dev.portolan.trace.filtering.Ends;
import dev.portolan.trace.filtering.Match;
import java.util.List;

/**
 * The sources that a component lets in, all others being refused.
 *
 * @param property where they are listed
 * @param reason what a step that asks it gives as its reason
 */
record AllowList(Component owner, Property<?> property, Reason reason, List<String> ranges) {

    void ask(Walk walk) {
        String source = walk.packet().source();
        Match match = ranges.stream()
                .map(range -> Ends.of(source).isIn(range, List.of()))
                .reduce(Match.NO, Match::or);
        Because because = Because.of(reason, owner.id())
                .with("ranges", String.join(", ", ranges))
                .with("source", source)
                .with("access", match == Match.YES ? "allow" : "deny");
        if (match == Match.YES) {
            walk.pass(Step.Action.FILTERED, because);
        } else if (match == Match.NO) {
            walk.stop(Disposition.DENIED, Step.Action.FILTERED, because);
        } else {
            walk.undetermined(
                    Step.Action.FILTERED,
                    owner.id(),
                    property.name(),
                    "whether the source " + source + " is in its allowed ranges is not known");
        }
    }
}

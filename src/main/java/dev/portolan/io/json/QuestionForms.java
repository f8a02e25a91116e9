package dev.portolan.io.json;

import dev.portolan.model.ComponentId;
import dev.portolan.model.Flow;
import dev.portolan.model.Value;
import dev.portolan.trace.Because;
import dev.portolan.trace.Hop;
import dev.portolan.trace.Missing;
import dev.portolan.trace.Step;
import dev.portolan.trace.Trace;
import dev.portolan.trace.Wording;
import dev.portolan.trace.questions.EntryPoint;
import dev.portolan.trace.questions.FlowChange;
import dev.portolan.trace.questions.Way;
import java.util.List;
import java.util.Optional;

/** The parts that answers to questions over traces share. */
final class QuestionForms {

    private final Wording wording;

    QuestionForms(Wording wording) {
        this.wording = wording;
    }

    static Value id(ComponentId component) {
        return Value.of(text(component));
    }

    static String text(ComponentId component) {
        return component.equals(ComponentId.CANVAS) ? "" : component.value();
    }

    static Value entry(EntryPoint entry) {
        return new Json()
                .put("name", entry.name())
                .put("to", entry.to().text())
                .put("protocol", entry.protocol())
                .put("port", entry.port())
                .put("host", entry.host())
                .put("path", entry.path())
                .put("component", text(entry.component()))
                .put("outside", Value.of(entry.outside()))
                .done();
    }

    Value way(Way way) {
        return members(new Json(), way).done();
    }

    /** The members of a way, after those that are there. */
    Json members(Json json, Way way) {
        return json.put("disposition", way.disposition().name())
                .put("hops", way.hops(), QuestionForms::id)
                .put("beyond", way.beyond(), QuestionForms::id)
                .put("plain", Value.of(way.plain()))
                .put("why", way.blocker().map(this::sentence).orElse(""))
                .put("missing", way.missing(), QuestionForms::missing);
    }

    String sentence(Because because) {
        return wording.text(Step.stopped(Step.Action.ROUTED, because));
    }

    static Value missing(Missing missing) {
        return new Json()
                .put("component", text(missing.component()))
                .put("property", missing.property())
                .put("why", missing.why())
                .done();
    }

    Value change(FlowChange change) {
        return new Json()
                .put("flow", change.flow().name())
                .put("from", change.flow().from().text())
                .put("to", change.flow().to().text())
                .put("kinds", change.kinds(), kind -> Value.of(Names.of(kind)))
                .put("before", ending(change.before()))
                .put("after", ending(change.after()))
                .put(
                        "waysBefore",
                        ways(change.before()),
                        hops -> Value.of(hops.stream().map(QuestionForms::id).toList()))
                .put(
                        "waysAfter",
                        ways(change.after()),
                        hops -> Value.of(hops.stream().map(QuestionForms::id).toList()))
                .put(
                        "plain",
                        change.plain(),
                        stretch -> new Json()
                                .put("from", text(stretch.from()))
                                .put("to", text(stretch.to()))
                                .done())
                .put("why", change.blocker().map(this::sentence).orElse(""))
                .put("missing", change.missing(), QuestionForms::missing)
                .done();
    }

    private static String ending(Optional<Trace> trace) {
        return trace.map(found -> found.disposition().name()).orElse("");
    }

    private static List<List<ComponentId>> ways(Optional<Trace> trace) {
        return trace.map(Trace::branches).orElse(List.of()).stream()
                .map(branch -> branch.travelled().stream().map(Hop::component).toList())
                .toList();
    }

    static Value flowName(Flow flow) {
        return Value.of(flow.name());
    }
}

package dev.portolan.io.json;

import dev.portolan.model.ComponentId;
import dev.portolan.model.Expectation;
import dev.portolan.model.Flow;
import dev.portolan.model.FlowEnd;
import dev.portolan.model.Note;
import dev.portolan.model.Properties;
import dev.portolan.model.Subject;
import dev.portolan.model.Waiver;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads what is said about a topology: flows, waivers and notes. */
final class FlowReader {

    private static final Set<String> FLOW = Set.of("name", "from", "to", "protocol", "port", "host", "path", "expect");
    private static final Set<String> WAIVER = Set.of("rule", "subjects", "reason", "owner", "expires");
    private static final Set<String> NOTE = Set.of("id", "text", "bounds", "type", "on", "layer");
    private static final Set<String> PROTOCOLS = Set.of("https", "http", "tcp", "udp", "icmp");
    private static final Set<Expectation.Type> ABOUT_COMPONENTS =
            Set.of(Expectation.Type.THROUGH, Expectation.Type.NOT_THROUGH, Expectation.Type.TLS_ENDS_AT);
    private static final int HIGHEST_PORT = 65_535;
    private static final int HTTPS = 443;
    private static final int HTTP = 80;

    private final Set<ComponentId> components;

    FlowReader(Set<ComponentId> components) {
        this.components = components;
    }

    /** The port that is meant where a file names none; 0 where there is no such port. */
    static int usualPort(String protocol) {
        return protocol.equals("https") ? HTTPS : protocol.equals("http") ? HTTP : 0;
    }

    List<Flow> flows(Cursor root) {
        List<Flow> flows = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Cursor at : root.items("flows")) {
            if (at.isRecord()) {
                Flow flow = flow(at);
                flows.add(flow);
                if (!names.add(flow.name())) {
                    at.warn("another flow is called \"" + flow.name() + "\" too; give one of them another name");
                }
            }
        }
        return flows;
    }

    private Flow flow(Cursor at) {
        String protocol = at.required("protocol");
        if (!protocol.isBlank() && !PROTOCOLS.contains(protocol)) {
            at.member("protocol")
                    .ifPresent(found ->
                            found.error("\"" + protocol + "\" is not a protocol; write https, http, tcp, udp or icmp"));
        }
        return new Flow(
                at.required("name"),
                end(at, "from"),
                end(at, "to"),
                protocol,
                at.whole("port", 0, HIGHEST_PORT, usualPort(protocol)),
                at.text("host"),
                at.text("path"),
                at.items("expect").stream()
                        .filter(Cursor::isRecord)
                        .map(this::expectation)
                        .toList(),
                at.others(FLOW));
    }

    private FlowEnd end(Cursor flow, String name) {
        FlowEnd nowhere = new FlowEnd(FlowEnd.Type.HOST, "");
        Optional<Cursor> end = flow.member(name);
        if (end.isEmpty()) {
            flow.error("\"" + name + "\" is missing; add it, as {\"component\": …}, {\"address\": …} or {\"host\": …}");
            return nowhere;
        }
        if (!end.get().isRecord()) {
            return nowhere;
        }
        Set<String> names = Set.of("component", "address", "host");
        Properties extras = end.get().others(names);
        if (names.stream().filter(each -> end.get().member(each).isPresent()).count() != 1) {
            end.get().error("name exactly one of \"component\", \"address\" and \"host\" here");
            return nowhere;
        }
        for (FlowEnd.Type type : FlowEnd.Type.values()) {
            Optional<Cursor> found = end.get().member(Names.of(type));
            if (found.isPresent()) {
                String text = found.get().text();
                if (type == FlowEnd.Type.COMPONENT && !exists(text)) {
                    found.get().error("there is no component \"" + text + "\"; correct the id or remove the flow");
                }
                return new FlowEnd(type, text, extras);
            }
        }
        return nowhere;
    }

    private boolean exists(String id) {
        return !id.isBlank() && components.contains(new ComponentId(id));
    }

    private Expectation expectation(Cursor at) {
        Expectation.Type type = constant(at, Expectation.Type.class, Expectation.Type.DELIVERED);
        String argument = at.text("argument");
        if (ABOUT_COMPONENTS.contains(type) && !exists(argument)) {
            at.member("argument").orElse(at).warn("there is no component \"" + argument + "\"; correct the id");
        }
        return new Expectation(type, argument, at.others(Set.of("type", "argument")));
    }

    private static <E extends Enum<E>> E constant(Cursor at, Class<E> type, E otherwise) {
        String written = at.required("type");
        Optional<E> found = Names.find(type, written);
        if (found.isEmpty() && !written.isBlank()) {
            at.member("type")
                    .ifPresent(place -> place.error("\"" + written + "\" is none of " + Names.all(type)
                            + "; write one of these or update Portolan"));
        }
        return found.orElse(otherwise);
    }

    static List<Waiver> waivers(Cursor root) {
        List<Waiver> waivers = new ArrayList<>();
        for (Cursor at : root.items("waivers")) {
            if (at.isRecord()) {
                waivers.add(new Waiver(
                        at.required("rule"),
                        at.items("subjects").stream()
                                .filter(Cursor::isRecord)
                                .map(FlowReader::subject)
                                .toList(),
                        at.text("reason"),
                        at.text("owner"),
                        at.text("expires"),
                        at.others(WAIVER)));
            }
        }
        return waivers;
    }

    private static Subject subject(Cursor at) {
        return new Subject(
                constant(at, Subject.Type.class, Subject.Type.DESIGN), at.text("id"), at.others(Set.of("type", "id")));
    }

    List<Note> notes(Cursor root) {
        List<Note> notes = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Cursor at : root.items("notes")) {
            if (at.isRecord()) {
                Note note = note(at);
                notes.add(note);
                if (!ids.add(note.id())) {
                    at.error("another note has the id \"" + note.id() + "\"; give one of them another id");
                }
            }
        }
        return notes;
    }

    /** A type or a component that is not known stays in the file as it is; the note is one that is pinned to nothing. */
    private Note note(Cursor at) {
        Set<String> known = new HashSet<>(NOTE);
        String type = at.text("type");
        Optional<Note.Form> form = type.isEmpty() ? Optional.of(Note.Form.NOTE) : Names.find(Note.Form.class, type);
        if (form.isEmpty()) {
            known.remove("type");
            at.warn("\"" + type + "\" is none of " + Names.all(Note.Form.class) + "; it is shown as a note");
        }
        String on = at.text("on");
        if (!on.isEmpty() && !exists(on)) {
            known.remove("on");
            at.warn("there is no component \"" + on + "\" to be pinned to; correct the id or remove \"on\"");
        }
        return new Note(
                at.required("id"),
                form.orElse(Note.Form.NOTE),
                at.text("text"),
                LayoutReader.bounds(at),
                known.contains("on") && !on.isEmpty() ? new ComponentId(on) : ComponentId.CANVAS,
                at.text("layer"),
                at.others(known));
    }
}

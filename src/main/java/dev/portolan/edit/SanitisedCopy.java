package dev.portolan.edit;

import dev.portolan.catalog.Catalog;
import dev.portolan.catalog.DesignProperties;
import dev.portolan.catalog.LinkSpec;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Design;
import dev.portolan.model.Expectation;
import dev.portolan.model.Flow;
import dev.portolan.model.FlowEnd;
import dev.portolan.model.KindId;
import dev.portolan.model.Layout;
import dev.portolan.model.Link;
import dev.portolan.model.LinkId;
import dev.portolan.model.Note;
import dev.portolan.model.Origin;
import dev.portolan.model.Placement;
import dev.portolan.model.Properties;
import dev.portolan.model.Subject;
import dev.portolan.model.Topology;
import dev.portolan.model.Waiver;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A design to be shown to strangers: names, host names and addresses are others, the same for the same wherever they
 * stand, and lie to each other as the real ones do. Free text, authors, origins and whatever the catalogue does not know
 * are left out. It is traced and judged as the original; equal designs give equal copies.
 */
public final class SanitisedCopy {

    private final Design real;
    private final Catalog catalog;
    private final Map<ComponentId, ComponentId> ids = new LinkedHashMap<>();
    private final Map<LinkId, LinkId> links = new HashMap<>();
    private final Map<String, String> flows = new HashMap<>();
    private final NamePseudonyms names = new NamePseudonyms();
    private final ValuePseudonyms values;
    private final Design design;

    private SanitisedCopy(Design real, Catalog catalog) {
        this.real = real;
        this.catalog = catalog;
        this.values = new ValuePseudonyms(ids, names, AddressesIn.pseudonyms(real));
        nameAll();
        this.design = copy();
    }

    public static SanitisedCopy of(Design design, Catalog catalog) {
        return new SanitisedCopy(design, catalog);
    }

    /** The copy. */
    public Design design() {
        return design;
    }

    private Design copy() {
        List<Component> components =
                real.topology().components().stream().map(this::component).toList();
        List<Link> connected = real.topology().links().stream().map(this::link).toList();
        return new Design(
                "Design",
                values.of(real.properties(), DesignProperties.all())
                        .without(DesignProperties.AUTHOR.name())
                        .without(DesignProperties.DESCRIPTION.name())
                        .without(DesignProperties.REFUSED.name()),
                new Topology(components, connected),
                layout(),
                real.flows().stream().map(this::flow).toList(),
                real.waivers().stream().map(this::waiver).toList(),
                real.notes().stream().map(this::note).toList(),
                List.of(), // snapshots show real names
                Properties.NONE);
    }

    /** Numbers follow the names' order within a kind, as traces try the first of several first. */
    private void nameAll() {
        Map<KindId, List<Component>> byKind = real.topology().components().stream()
                .sorted(Comparator.comparing(Component::name).thenComparing(Component::id))
                .collect(Collectors.groupingBy(Component::kind, LinkedHashMap::new, Collectors.toList()));
        byKind.forEach((kind, all) -> {
            int width = Integer.toString(all.size()).length();
            for (int i = 0; i < all.size(); i++) {
                String number = Integer.toString(i + 1);
                String known = catalog.kind(kind).isPresent() ? kind.value() : "component";
                ids.put(all.get(i).id(), fresh(known + "-" + "0".repeat(width - number.length()) + number));
            }
        });
        real.topology().links().stream()
                .map(Link::id)
                .sorted()
                .forEach(id -> links.put(id, new LinkId("link-" + (links.size() + 1))));
        real.flows().forEach(flow -> flows.putIfAbsent(flow.name(), "Flow " + (flows.size() + 1)));
    }

    private ComponentId fresh(String wanted) {
        ComponentId id = new ComponentId(wanted);
        return ids.containsValue(id) ? fresh(wanted + "x") : id;
    }

    /** What stands for a component of the design. */
    public ComponentId id(ComponentId id) {
        return ids.getOrDefault(id, id);
    }

    private Component component(Component component) {
        String name = NamePseudonyms.isAzureSubnet(component.name())
                ? component.name()
                : id(component.id()).value();
        return new Component(
                id(component.id()),
                component.kind(),
                name,
                id(component.parent()),
                values.of(component.properties(), catalog.of(component).properties()),
                Origin.DRAWN,
                Properties.NONE);
    }

    private Link link(Link link) {
        return new Link(
                links.getOrDefault(link.id(), link.id()),
                link.kind(),
                words(link.name()),
                id(link.from()),
                id(link.to()),
                values.of(
                        link.properties(),
                        catalog.of(link).map(LinkSpec::properties).orElse(List.of())),
                Origin.DRAWN,
                Properties.NONE);
    }

    /** What a link says of addresses, such as a route; nothing where it says anything else. */
    private String words(String name) {
        List<String> written = new ArrayList<>();
        for (String word : name.split(" ", -1)) {
            if (values.address(word).isPresent()) {
                written.add(values.address(word).get());
            } else if (word.equals("→")) {
                written.add(word);
            } else {
                return "";
            }
        }
        return String.join(" ", written);
    }

    private Layout layout() {
        Map<ComponentId, Placement> placements = new LinkedHashMap<>();
        real.layout()
                .placements()
                .forEach((id, at) -> placements.put(
                        id(id),
                        new Placement(
                                at.bounds(),
                                at.z(),
                                names.word(at.layer()),
                                names.word(at.group()),
                                at.marks(),
                                Properties.NONE)));
        Map<LinkId, List<dev.portolan.geom.Point>> bends = new LinkedHashMap<>();
        real.layout().bends().forEach((id, corners) -> bends.put(links.getOrDefault(id, id), corners));
        Map<String, Set<Placement.Mark>> layers = new LinkedHashMap<>();
        real.layout().layers().forEach((name, marks) -> layers.put(names.word(name), marks));
        return new Layout(placements, bends, layers);
    }

    /** A flow of the design, also one that is only proposed, as a flow of the copy. */
    public Flow flow(Flow flow) {
        return new Flow(
                flows.getOrDefault(flow.name(), "Flow"),
                end(flow.from()),
                end(flow.to()),
                flow.protocol(),
                flow.port(),
                values.text(flow.host()),
                names.path(flow.path()),
                flow.expectations().stream().map(this::expectation).toList(),
                Properties.NONE);
    }

    private FlowEnd end(FlowEnd end) {
        return switch (end.type()) {
            case COMPONENT -> new FlowEnd(end.type(), values.reference(end.text()));
            case ADDRESS, HOST -> new FlowEnd(end.type(), values.text(end.text()));
        };
    }

    private Expectation expectation(Expectation expectation) {
        String argument = expectation.argument();
        return new Expectation(
                expectation.type(),
                argument.isEmpty() ? "" : values.address(argument).orElseGet(() -> values.reference(argument)));
    }

    private Waiver waiver(Waiver waiver) {
        List<Subject> subjects = waiver.subjects().stream().map(this::subject).toList();
        return new Waiver(waiver.rule(), subjects, "", "", waiver.expires(), Properties.NONE);
    }

    private Subject subject(Subject subject) {
        return switch (subject.type()) {
            case COMPONENT -> new Subject(subject.type(), values.reference(subject.id()));
            case LINK -> {
                LinkId id = new LinkId(subject.id());
                yield Subject.of(links.getOrDefault(id, id));
            }
            case FLOW -> Subject.flow(flows.getOrDefault(subject.id(), "Flow"));
            case DESIGN, NOTE -> subject;
        };
    }

    private Note note(Note note) {
        String id = "note-" + (real.notes().indexOf(note) + 1);
        ComponentId on =
                note.isPinned() ? new ComponentId(values.reference(note.on().value())) : note.on();
        return new Note(id, note.form(), "", note.bounds(), on, Properties.NONE);
    }
}

package dev.portolan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.io.json.DesignFiles;
import dev.portolan.model.Component;
import dev.portolan.model.Design;
import dev.portolan.model.Properties;
import dev.portolan.model.Undetermined;
import dev.portolan.model.Value;
import dev.portolan.trace.Disposition;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A member of a record, such as the port of a rule, on which the verdict on a flow rests is no default where it is left open. */
class OpenMembersTest {

    /**
     * What is not asked here. The group's rules decide on health probes, too, and a probe that nobody can be sure of is a note,
     * not a verdict. The last four are taken for absent still: importers leave none of them open.
     */
    private static final Set<String> ELSEWHERE = Set.of(
            "network-security-group rules.sources",
            "network-security-group rules.destinations",
            "network-security-group rules.destinationPorts",
            "network-security-group rules.priority",
            "ingress-controller rules.host",
            "ingress-controller rules.path",
            "private-dns-zone records.target",
            "load-balancer frontends.name");

    /** A member somewhere in a property, and what the property is with another value there; empty for none. */
    private record Member(String path, Value value, Function<Optional<Value>, Value> whole) {}

    @ParameterizedTest
    @MethodSource("dev.portolan.OpenMattersTest#samples")
    void noFlowIsDecidedByAMemberThatIsLeftOpen(Path sample) {
        Design design = DesignFiles.open(sample).design().orElseThrow();
        Map<String, Disposition> said = OpenMattersTest.verdicts(design);
        Set<String> wrong = new LinkedHashSet<>();
        for (Component component : design.topology().components()) {
            component
                    .properties()
                    .values()
                    .forEach((property, value) -> members(property, value, Function.identity()).stream()
                            .filter(member -> !ELSEWHERE.contains(
                                    component.kind() + " " + member.path().replaceAll("\\[\\d+]", "")))
                            .forEach(member -> look(design, component, property, member, said, wrong)));
        }
        assertThat(wrong).isEmpty();
    }

    private static void look(
            Design design,
            Component component,
            String property,
            Member member,
            Map<String, Disposition> said,
            Set<String> wrong) {
        Set<String> resting = new LinkedHashSet<>();
        for (Optional<Value> other : others(member.value())) {
            Map<String, Disposition> then = OpenMattersTest.verdicts(
                    changed(design, component, property, member.whole().apply(other)));
            said.keySet().stream()
                    .filter(flow -> said.get(flow) != then.get(flow))
                    .forEach(resting::add);
        }
        if (!resting.isEmpty()) {
            Value open = member.whole().apply(Optional.of(Undetermined.because("expression [x]")));
            Map<String, Disposition> then = OpenMattersTest.verdicts(changed(design, component, property, open));
            resting.stream()
                    .filter(flow -> then.get(flow) != Disposition.UNDETERMINED)
                    .forEach(flow -> wrong.add("%s of %s: \"%s\" is %s; it was %s"
                            .formatted(member.path(), component.id().value(), flow, then.get(flow), said.get(flow))));
        }
    }

    private static Design changed(Design design, Component component, String property, Value value) {
        return design.with(component.with(component.properties().with(property, value)));
    }

    /** What else could stand in a member's place. */
    private static List<Optional<Value>> others(Value value) {
        List<Optional<Value>> others = new ArrayList<>(List.of(Optional.empty()));
        if (value instanceof Value.Flag flag) {
            others.add(Optional.of(Value.of(!flag.on())));
        } else if (value instanceof Value.Numeral numeral) {
            others.add(Optional.of(new Value.Numeral(numeral.number().add(BigDecimal.ONE))));
        } else if (value instanceof Value.Items) {
            others.add(Optional.of(Value.of(List.of())));
        }
        return others;
    }

    private static List<Member> members(String path, Value value, Function<Value, Value> whole) {
        List<Member> found = new ArrayList<>();
        if (value instanceof Value.Fields fields) {
            fields.properties().values().forEach((name, inner) -> {
                String at = path + "." + name;
                found.add(new Member(at, inner, other -> whole.apply(with(fields.properties(), name, other))));
                found.addAll(
                        members(at, inner, other -> whole.apply(with(fields.properties(), name, Optional.of(other)))));
            });
        } else if (value instanceof Value.Items items) {
            for (int i = 0; i < items.values().size(); i++) {
                int index = i;
                found.addAll(members("%s[%d]".formatted(path, i), items.values().get(i), other -> {
                    List<Value> changed = new ArrayList<>(items.values());
                    changed.set(index, other);
                    return whole.apply(Value.of(changed));
                }));
            }
        }
        return found;
    }

    private static Value with(Properties record, String name, Optional<Value> value) {
        return new Value.Fields(value.map(given -> record.with(name, given)).orElseGet(() -> record.without(name)));
    }
}

package dev.portolan.report.sidebyside;

import dev.portolan.catalog.EdgeKinds;
import dev.portolan.catalog.KubernetesKinds;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Design;
import dev.portolan.trace.Branch;
import dev.portolan.trace.Disposition;
import dev.portolan.trace.Encryption;
import dev.portolan.trace.Hop;
import dev.portolan.trace.TlsSession;
import dev.portolan.trace.Trace;
import dev.portolan.trace.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** How one flow travels, in a few words each. */
final class Ways {

    private final Design design;
    private final Trace trace;
    private final Branch branch;
    private final Wording wording;

    Ways(Design design, Trace trace) {
        this.design = design;
        this.trace = trace;
        this.wording = new Wording(design.topology());
        this.branch = trace.branches().stream()
                .filter(each -> each.disposition() == trace.disposition())
                .findFirst()
                .orElse(trace.branches().get(0));
    }

    String outcome() {
        return trace.disposition().label();
    }

    boolean arrives() {
        return trace.disposition() == Disposition.DELIVERED;
    }

    /** {@code 6: Public users → agw → slb-internal → …}. */
    String hops() {
        List<Hop> hops = branch.travelled();
        String others = trace.branches().size() > 1
                ? " (one of %d branches)".formatted(trace.branches().size())
                : "";
        return (hops.size() - 1) + ": " + hops.stream().map(Hop::name).collect(Collectors.joining(" → ")) + others;
    }

    /** Who ends which session, and which stretch is in clear text. */
    String tls() {
        List<String> said = new ArrayList<>();
        for (TlsSession session : branch.tls()) {
            String issuer = session.issuer().isEmpty() ? "" : " (" + session.issuer() + ")";
            said.add(
                    session.to().equals(ComponentId.CANVAS)
                            ? "not ended in the design"
                            : "ends at " + wording.end(session) + issuer);
        }
        plain().ifPresent(said::add);
        return said.isEmpty() ? "none" : String.join("; ", said);
    }

    private Optional<String> plain() {
        List<Hop> hops = branch.travelled();
        for (int i = 1; i < hops.size(); i++) {
            if (hops.get(i).in().encryption().equals(Encryption.PLAIN)) {
                return Optional.of("clear text from %s to %s"
                        .formatted(hops.get(i - 1).name(), hops.get(i).name()));
            }
        }
        return Optional.empty();
    }

    /** The proxies on the way that have a web application firewall, with what it does. */
    String waf() {
        List<String> said = new ArrayList<>();
        for (Hop hop : branch.travelled()) {
            design.topology().component(hop.component()).flatMap(this::wafOf).ifPresent(said::add);
        }
        return said.isEmpty() ? "none" : String.join(", ", said);
    }

    private Optional<String> wafOf(Component component) {
        Optional<Component> policy =
                EdgeKinds.WAF_POLICY.of(component).optional().flatMap(design.topology()::component);
        if (policy.isPresent()) {
            String mode = EdgeKinds.WAF_MODE
                    .of(policy.get())
                    .optional()
                    .map(each -> each.label().toLowerCase(Locale.ROOT))
                    .orElse("mode not given");
            boolean off = EdgeKinds.WAF_ENABLED.of(policy.get()).is(false);
            return Optional.of(component.name() + " (" + (off ? "switched off" : mode) + ")");
        }
        return EdgeKinds.WAF_MODE
                .of(component)
                .optional()
                .map(mode -> component.name() + " (" + mode.label().toLowerCase(Locale.ROOT) + ")")
                .or(() -> component.is(KubernetesKinds.INGRESS_CONTROLLER.id())
                                && KubernetesKinds.WAF.of(component).is(true)
                        ? Optional.of(component.name() + " (in the controller)")
                        : Optional.empty());
    }
}

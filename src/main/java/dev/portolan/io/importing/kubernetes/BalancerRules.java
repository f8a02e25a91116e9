package dev.portolan.io.importing.kubernetes;

import dev.portolan.catalog.BalancerKinds;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Properties;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The rules and health probes that AKS writes for the ports of a service (data-plane.md B.3, S-CPA). */
final class BalancerRules {

    /** The backend pool of all nodes, as AKS names it. */
    static final String POOL = "kubernetes";

    private final Draft draft;

    BalancerRules(Draft draft) {
        this.draft = draft;
    }

    void add(ComponentId id, Frontend frontend) {
        Component balancer = draft.get(id);
        List<Properties> rules =
                new ArrayList<>(BalancerKinds.RULES.of(balancer).orElse(List.of()));
        List<Properties> probes =
                new ArrayList<>(BalancerKinds.PROBES.of(balancer).orElse(List.of()));
        String stem = frontend.name() + "-";
        rules.removeIf(each -> BalancerKinds.FRONTEND.of(each).is(frontend.name()));
        probes.removeIf(each -> BalancerKinds.NAME.of(each).matches(name -> name.startsWith(stem)));
        for (Yaml port : frontend.service().spec("ports").items()) {
            String name = stem + port.at("port").text();
            Optional<Properties> probe = probe(frontend, port, name);
            probe.ifPresent(probes::add);
            rules.add(rule(frontend, port, name, probe.isPresent()));
        }
        Filled filled = draft.filled(balancer)
                .unlessEmpty(BalancerKinds.RULES, rules)
                .unlessEmpty(BalancerKinds.PROBES, probes);
        draft.change(id, each -> each.with(filled.properties()));
    }

    /** With floating IP packets keep the port of the service; without it they go to its node port. */
    private Properties rule(Frontend frontend, Yaml port, String name, boolean probed) {
        Manifest service = frontend.service();
        boolean floating = !service.isAnnotated(Publication.AZURE + "disable-load-balancer-floating-ip");
        boolean udp = port.at("protocol").text().equalsIgnoreCase("UDP");
        Filled filled = draft.recordOf(service.words())
                .with(BalancerKinds.NAME, name)
                .with(BalancerKinds.FRONTEND, frontend.name())
                .with(BalancerKinds.PROTOCOL, udp ? BalancerKinds.Transport.UDP : BalancerKinds.Transport.TCP)
                .with(BalancerKinds.PORT, port.at("port").whole())
                .with(
                        BalancerKinds.BACKEND_PORT,
                        port.at(floating ? "port" : "nodePort").whole())
                .with(BalancerKinds.POOL, POOL)
                .with(BalancerKinds.FLOATING_IP, floating);
        return probed ? filled.with(BalancerKinds.PROBE, name).properties() : filled.properties();
    }

    /** Empty where no annotation speaks of it: AKS then chooses the probe itself. */
    private Optional<Properties> probe(Frontend frontend, Yaml port, String name) {
        Manifest service = frontend.service();
        String number = port.at("port").text();
        String protocol = said(service, number, "protocol");
        String path = said(service, number, "request-path");
        String at = said(service, number, "port");
        if (protocol.isEmpty() && path.isEmpty() && at.isEmpty()) {
            return Optional.empty();
        }
        Filled filled = draft.recordOf(service.words())
                .with(BalancerKinds.NAME, name)
                .with(BalancerKinds.PROBE_PROTOCOL, protocol(protocol, path))
                .with(
                        BalancerKinds.PORT,
                        target(service, at).or(() -> port.at("nodePort").whole()))
                .unlessEmpty(BalancerKinds.PATH, path);
        return Optional.of(filled.properties());
    }

    /** An annotation for one port wins over that for all. */
    private static String said(Manifest service, String port, String what) {
        String one =
                service.annotation(Publication.AZURE.replace("azure-", "") + "port_" + port + "_health-probe_" + what);
        return one.isEmpty() ? service.annotation(Publication.AZURE + "load-balancer-health-probe-" + what) : one;
    }

    private static BalancerKinds.ProbeProtocol protocol(String written, String path) {
        return switch (written.toLowerCase(Locale.ROOT)) {
            case "http" -> BalancerKinds.ProbeProtocol.HTTP;
            case "https" -> BalancerKinds.ProbeProtocol.HTTPS;
            case "tcp" -> BalancerKinds.ProbeProtocol.TCP;
            default -> path.isEmpty() ? BalancerKinds.ProbeProtocol.TCP : BalancerKinds.ProbeProtocol.HTTP;
        };
    }

    /** The annotation names a number, or one of the service's ports. */
    private static Optional<Integer> target(Manifest service, String written) {
        if (written.matches("[0-9]{1,5}")) {
            return Optional.of(Integer.valueOf(written));
        }
        return service.spec("ports").items().stream()
                .filter(port -> !written.isEmpty() && port.at("name").text().equals(written))
                .flatMap(port -> port.at("nodePort").whole().stream())
                .findFirst();
    }
}

package dev.portolan.guidance.gateway;

import dev.portolan.catalog.BalancerKinds;
import dev.portolan.catalog.Certificates;
import dev.portolan.catalog.DnsKinds;
import dev.portolan.catalog.GatewayKinds;
import dev.portolan.catalog.SupportKinds;
import dev.portolan.edit.Edit;
import dev.portolan.edit.Edits;
import dev.portolan.guidance.Cases;
import dev.portolan.guidance.Finding;
import dev.portolan.guidance.Pillar;
import dev.portolan.guidance.Review;
import dev.portolan.guidance.Rule;
import dev.portolan.guidance.RuleInfo;
import dev.portolan.guidance.Severity;
import dev.portolan.guidance.Sources;
import dev.portolan.guidance.Verdict;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.net.IpAddress;
import dev.portolan.plan.Estate;
import dev.portolan.trace.naming.Resolution;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** AGW-009: an Application Gateway must resolve the Key Vault of its certificates to the vault's private endpoint. */
final class VaultResolvesRule implements Rule {

    private static final String ZONE = "privatelink.vaultcore.azure.net";

    private static final RuleInfo INFO = new RuleInfo(
                    "AGW-009",
                    "Application Gateway must resolve its Key Vault to the private endpoint",
                    Severity.ERROR,
                    Pillar.RELIABILITY,
                    """
            A gateway that cannot read its certificates from Key Vault cannot renew them. Where the vault has a private
            endpoint, its name has to lead there: a gateway asks Azure's own DNS (168.63.129.16) for it even where the
            virtual network names other servers; with network isolation it asks the network's servers.
            """,
                    """
            Link the private zone privatelink.vaultcore.azure.net, with a record for the vault, to the gateway's virtual
            network; with network isolation let the network's DNS servers resolve it.
            """,
                    """
            The vault has no private endpoint, or is open to public networks as well. Names of backends are a case of
            ING-012.
            """,
                    List.of(Sources.PRIVATE_GATEWAY, Sources.GATEWAY_INFRASTRUCTURE),
                    List.of())
            .about(GatewayKinds.APPLICATION_GATEWAY)
            .fix("Link the vault's zone to the gateway's virtual network");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Verdict check(Review review) {
        Estate estate = review.estate();
        Map<ComponentId, Component> endpoints = new LinkedHashMap<>();
        estate.all(BalancerKinds.PRIVATE_ENDPOINT)
                .forEach(endpoint -> BalancerKinds.ENDPOINT_TARGET
                        .of(endpoint)
                        .optional()
                        .ifPresent(target -> endpoints.putIfAbsent(target, endpoint)));
        Cases cases = new Cases();
        boolean looked = false;
        for (Component gateway : estate.all(GatewayKinds.APPLICATION_GATEWAY)) {
            for (Component vault : vaults(gateway, estate)) {
                Optional<Component> endpoint = Optional.ofNullable(endpoints.get(vault.id()));
                if (endpoint.isPresent()) {
                    looked = true;
                    check(gateway, vault, endpoint.get(), estate, cases);
                }
            }
        }
        return looked
                ? cases.verdict()
                : Verdict.notApplicable(
                        "no Application Gateway reads certificates from a Key Vault with a private endpoint");
    }

    private static List<Component> vaults(Component gateway, Estate estate) {
        return Certificates.CERTIFICATES.of(gateway).orElse(List.of()).stream()
                .filter(each -> !Certificates.STORE.of(each).isKnown()
                        || Certificates.STORE.of(each).is(Certificates.Store.KEY_VAULT))
                .flatMap(each -> Certificates.KEY_VAULT.of(each).optional().stream())
                .flatMap(id -> estate.graph().topology().component(id).stream())
                .distinct()
                .toList();
    }

    private static void check(Component gateway, Component vault, Component endpoint, Estate estate, Cases cases) {
        if (SupportKinds.PUBLIC_ACCESS.of(vault).is(true)) {
            return;
        }
        Optional<Component> network = estate.networkOf(gateway);
        Optional<String> host = SupportKinds.HOST_NAME.of(vault).optional();
        if (network.isEmpty()) {
            cases.missing(gateway, "nobody said in which virtual network " + gateway.name() + " stands");
            return;
        }
        if (host.isEmpty()) {
            cases.missing(vault, SupportKinds.HOST_NAME, "nobody said which host name " + vault.name() + " has");
            return;
        }
        boolean isolated = GatewayKinds.NETWORK_ISOLATION.of(gateway).is(true);
        Resolution found = isolated
                ? estate.names().fromNetwork(network.get(), host.get())
                : estate.names().fromAzure(network.get(), host.get());
        if (found.outcome() == Resolution.Outcome.UNKNOWN) {
            cases.missing(
                    found.zone().orElse(network.get()),
                    "whether " + gateway.name() + " resolves " + host.get() + " is not known: " + found.why());
        } else if (!leadsTo(found, endpoint, estate)) {
            report(gateway, vault, network.get(), estate, cases);
        }
    }

    private static boolean leadsTo(Resolution found, Component endpoint, Estate estate) {
        Optional<ComponentId> vault = BalancerKinds.ENDPOINT_TARGET.of(endpoint).optional();
        return found.answers().stream()
                .flatMap(answer ->
                        answer.target().or(() -> answer.address().flatMap(estate.addresses()::owner)).stream())
                .anyMatch(owner ->
                        BalancerKinds.ENDPOINT_TARGET.of(owner).optional().equals(vault)
                                && owner.is(BalancerKinds.PRIVATE_ENDPOINT.id()));
    }

    private static void report(Component gateway, Component vault, Component network, Estate estate, Cases cases) {
        if (!SupportKinds.PUBLIC_ACCESS.of(vault).isKnown()) {
            cases.missing(
                    vault,
                    SupportKinds.PUBLIC_ACCESS,
                    "nobody said whether " + vault.name() + " is open to public networks, where its name leads "
                            + gateway.name());
            return;
        }
        Finding finding = Finding.of(
                INFO,
                "'%s' reads certificates from '%s', whose name does not lead to its private endpoint from '%s'."
                        .formatted(gateway.name(), vault.name(), network.name()),
                gateway,
                vault);
        boolean isolated = GatewayKinds.NETWORK_ISOLATION.of(gateway).is(true);
        cases.found((isolated ? Optional.<Edit>empty() : fix(vault, network, estate))
                .map(finding::fixedBy)
                .orElse(finding));
    }

    /** A zone that holds a record for the vault already needs the link only. */
    private static Optional<Edit> fix(Component vault, Component network, Estate estate) {
        return estate.all(DnsKinds.PRIVATE_DNS_ZONE).stream()
                .filter(zone -> DnsKinds.ZONE_NAME.of(zone).matches(ZONE::equalsIgnoreCase))
                .filter(zone -> !linked(zone).contains(network.id()))
                .filter(zone -> holds(zone, vault, estate))
                .findFirst()
                .map(zone -> {
                    List<ComponentId> all = new ArrayList<>(linked(zone));
                    all.add(network.id());
                    return Edits.setProperty(zone, DnsKinds.LINKED_NETWORKS, all);
                });
    }

    private static boolean holds(Component zone, Component vault, Estate estate) {
        return DnsKinds.RECORDS.of(zone).orElse(List.of()).stream()
                .flatMap(record -> DnsKinds.RECORD_TARGET
                        .of(record)
                        .optional()
                        .flatMap(estate.graph().topology()::component)
                        .or(() -> DnsKinds.RECORD_VALUE
                                .of(record)
                                .optional()
                                .flatMap(IpAddress::parse)
                                .flatMap(estate.addresses()::owner))
                        .stream())
                .anyMatch(owner -> BalancerKinds.ENDPOINT_TARGET.of(owner).is(vault.id()));
    }

    private static List<ComponentId> linked(Component zone) {
        return DnsKinds.LINKED_NETWORKS.of(zone).orElse(List.of());
    }
}

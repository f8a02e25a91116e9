package dev.portolan.trace;

import static dev.portolan.trace.Ways.only;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.model.ComponentId;
import dev.portolan.model.Flow;
import dev.portolan.model.FlowEnd;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where TLS ends: who checks which certificate against what, and that nothing is shown where it was refused (tls.md C). */
class TlsEndTest {

    private static final String NAMES = "name=EXT hostNames=[" + Baseline.HOST + "] store=keyVault keyVault=kv";

    private static List<Step.Outcome> ends(Branch branch, String at) {
        return branch.hops().stream()
                .filter(hop -> hop.component().value().equals(at))
                .flatMap(hop -> hop.steps().stream())
                .filter(step -> step.action() == Step.Action.TLS_TERMINATED)
                .map(Step::outcome)
                .toList();
    }

    @Test
    void aCertificateThatIsRefusedOrOpenIsNotShownAsAccepted() {
        assertThat(ends(only(Baseline.design()), "agw")).containsExactly(Step.Outcome.PASSED);
        Drawing d = Baseline.design();
        d.rules("agw", "certificates", NAMES + " issuer=privateCa issuerName=ContosoCA");
        assertThat(ends(only(d), "agw")).containsExactly(Step.Outcome.STOPPED);
        d.rules("agw", "certificates", NAMES);
        assertThat(ends(only(d), "agw")).containsExactly(Step.Outcome.UNDETERMINED);
        d.rules("agw", "certificates", "name=EXT issuer=publicCa");
        assertThat(ends(only(d), "agw")).containsExactly(Step.Outcome.UNDETERMINED);
        d.rules("agw", "certificates", NAMES.replace(Baseline.HOST, "other.example") + " issuer=publicCa");
        assertThat(ends(only(d), "agw")).containsExactly(Step.Outcome.STOPPED);
        Drawing inner = Baseline.design();
        inner.rules("agw", "backendSettings", "name=aks-https protocol=https port=443 pickHostFromBackend=true");
        assertThat(ends(only(inner), "traefik")).containsExactly(Step.Outcome.UNDETERMINED);
        String unnamed = "name=INT hostNames=[*.aks-ingress.contoso.com] issuer=privateCa";
        assertThat(ends(only(Baseline.design().rules("traefik", "certificates", unnamed)), "traefik"))
                .containsExactly(Step.Outcome.UNDETERMINED);
    }

    @Test
    void theSessionEndsWhereItsCertificateIsMissing() {
        Branch branch = only(Baseline.design().unset("agw", "certificates"));
        assertThat(branch.disposition()).isEqualTo(Disposition.UNDETERMINED);
        assertThat(branch.tls().get(0).to()).isEqualTo(new ComponentId("agw"));
        assertThat(branch.tls().get(0).certificate()).isEmpty();
    }

    @Test
    void whoAsksForNoNameGetsNoCertain() {
        Drawing d = Baseline.design();
        d.rules("agw", "listeners", "name=https frontend=public protocol=https port=443 certificate=EXT");
        Flow flow = Flow.https("ask", FlowEnd.component(new ComponentId("users")), FlowEnd.address("20.50.1.1"));
        assertThat(only(d, flow).missing())
                .contains(
                        new Missing(ComponentId.CANVAS, "host", "the host name that the client asks for is not given"));
        assertThat(ends(only(d, flow), "agw")).containsExactly(Step.Outcome.UNDETERMINED);
    }

    @Test
    void theCompanysMachinesAreTakenToTrustItsOwnAuthority() {
        Drawing d = Baseline.hybrid("vpn-gateway");
        d.rules("agw", "certificates", NAMES + " issuer=privateCa issuerName=ContosoCA");
        Branch branch = only(d, Baseline.CORPORATE);
        assertThat(branch.disposition()).isEqualTo(Disposition.DELIVERED);
        assertThat(branch.assumptions())
                .contains(new Assumption(new ComponentId("staff"), "trustedRoots", "the company's own CA"));
        d.rules("agw", "certificates", NAMES + " issuer=selfSigned");
        assertThat(only(d, Baseline.CORPORATE).disposition()).isNotEqualTo(Disposition.DELIVERED);
    }

    @Test
    void aClustersAuthoritiesAreTakenToBeInImagesToo() {
        Assumption images = new Assumption(
                new ComponentId("aks"), "customCaTrust", "InspectionCA is trusted by the pods' images too");
        assertThat(only(Inward.inspecting(), Baseline.EGRESS).assumptions()).contains(images);
        Flow nodes = Flow.https("nodes", FlowEnd.component(new ComponentId("pool")), FlowEnd.host("mcr.microsoft.com"));
        assertThat(only(Inward.inspecting(), nodes).assumptions()).doesNotContain(images);
    }

    @Test
    void inspectionIsTakenToBeOnWhereARuleInspects() {
        Drawing d = Inward.inspecting().unset("fw", "tlsInspection");
        assertThat(only(d, Baseline.EGRESS).assumptions())
                .contains(new Assumption(new ComponentId("fw"), "tlsInspection", "on, as rule aks-tag inspects"));
        assertThat(only(Inward.inspecting(), Baseline.EGRESS).assumptions())
                .extracting(Assumption::property)
                .doesNotContain("tlsInspection");
    }

    @Test
    void whoTrustsNoPrivateAuthorityTrustsNoInspection() {
        Drawing d = Inward.inspecting().unset("fw", "inspectionCa").set("aks", "customCaTrust", List.of());
        assertThat(only(d, Baseline.EGRESS).disposition()).isEqualTo(Disposition.TLS_FAILED);
        Branch open = only(Inward.inspecting().unset("fw", "inspectionCa"), Baseline.EGRESS);
        assertThat(open.tls().get(0).to()).isEqualTo(new ComponentId("fw"));
        assertThat(ends(open, "fw")).containsExactly(Step.Outcome.UNDETERMINED);
    }

    @Test
    void everySessionSaysWhoChecksIt() {
        Branch branch = only(Baseline.design());
        assertThat(branch.tls())
                .extracting(TlsSession::validation)
                .containsExactly("users against public CAs", "agw against public CAs and ContosoCA");
        assertThat(only(Baseline.design().rules("agw", "backendSettings", Baseline.settings("")))
                        .tls()
                        .get(0)
                        .validation())
                .isEqualTo("users against public CAs");
        Drawing unchecked = Baseline.design().set("traefik", "backendProtocol", "https");
        assertThat(only(unchecked).tls())
                .extracting(TlsSession::validation)
                .endsWith("not checked")
                .hasSize(3);
        assertThat(only(unchecked).tls().get(2).to()).isEqualTo(new ComponentId("web"));
        assertThat(ends(only(unchecked), "web")).isEmpty();
        assertThat(unchecked.told(only(unchecked)))
                .contains("  TLS_REENCRYPTED: traefik does not check the certificate");
    }

    @Test
    void frontDoorMayCheckTheAuthorityAndNotTheName() {
        String other = Fronted.CERTIFICATE.replace("hostNames=[" + Fronted.ORIGIN + "]", "hostNames=[other.example]");
        Drawing d = Fronted.open().rules("traefik", "certificates", other);
        assertThat(only(d).disposition()).isEqualTo(Disposition.TLS_FAILED);
        d.rules("fd", "origins", Fronted.OPEN + " certificateNameCheck=false");
        assertThat(only(d).disposition()).isEqualTo(Disposition.DELIVERED);
        assertThat(only(d).tls()).extracting(TlsSession::validation).contains("fd against public CAs, not its names");
        d.rules("traefik", "certificates", other.replace("issuer=publicCa", "issuer=selfSigned"));
        assertThat(only(d).disposition()).isEqualTo(Disposition.TLS_FAILED);
        assertThat(ends(only(d), "traefik")).containsExactly(Step.Outcome.STOPPED);
    }
}

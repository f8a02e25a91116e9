package dev.portolan.guidance.retirement;

import static dev.portolan.guidance.Sketch.fields;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.guidance.Finding;
import dev.portolan.guidance.FixContract;
import dev.portolan.guidance.Severity;
import dev.portolan.guidance.Sketch;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MirrorRuleTest implements FixContract {

    private static final String OLD = "acs-mirror.azureedge.net";
    private static final String NEW = "packages.aks.azure.com";

    @Override
    public String rule() {
        return "RET-014";
    }

    @Override
    public Sketch offender() {
        return with(
                rule(List.of("10.0.0.0/24"), OLD, "mcr.microsoft.com"), rule(List.of("10.0.0.0/24"), "api.example"));
    }

    @Test
    void theOldHostAloneIsNoted() {
        Finding finding = offender().offends("RET-014");
        assertThat(finding.severity()).isEqualTo(Severity.INFO);
        assertThat(finding.message())
                .isEqualTo("'fw' allows acs-mirror.azureedge.net but not packages.aks.azure.com, "
                        + "which will replace it: acs-mirror.azureedge.net.");
    }

    @Test
    void theFixAddsTheNewHostToThatRuleOnly() {
        assertThat(offender().offends("RET-014").fixes().get(0).apply(offender().design()))
                .isEqualTo(with(
                                rule(List.of("10.0.0.0/24"), OLD, "mcr.microsoft.com", NEW),
                                rule(List.of("10.0.0.0/24"), "api.example"))
                        .design());
    }

    @Test
    void bothHostsAreFineInOneRuleOrTwo() {
        with(rule(List.of("*"), OLD, NEW)).passes("RET-014");
        with(rule(List.of("10.0.0.0/24"), OLD), rule(List.of("10.0.0.0/24", "10.1.0.0/24"), NEW))
                .passes("RET-014");
        with(rule(List.of("10.0.0.0/24"), OLD), rule(List.of("*"), NEW)).passes("RET-014");
    }

    @Test
    void theNewHostForOthersDoesNotHelp() {
        with(rule(List.of("10.0.0.0/24"), OLD), rule(List.of("10.1.0.0/24"), NEW))
                .offends("RET-014");
    }

    @Test
    void wildcardsAndTheTagCount() {
        with(rule(List.of("*"), OLD), rule(List.of("*"), "*.aks.azure.com")).passes("RET-014");
        with(rule(List.of("*"), "*.azureedge.net")).offends("RET-014");
        with(rule(List.of("*"), OLD), rule(List.of("*"), "*")).passes("RET-014");
        with(rule(List.of("*"), OLD), tagged("AzureKubernetesService")).passes("RET-014");
        with(rule(List.of("*"), OLD), tagged("WindowsUpdate")).offends("RET-014");
    }

    @Test
    void aRuleForEveryHostNamesNone() {
        with(rule(List.of("*"), "*")).passes("RET-014");
    }

    @Test
    void rulesThatDenyDoNotCount() {
        denying(rule(List.of("*"), OLD)).passes("RET-014");
        Sketch both = Sketch.empty()
                .with(
                        "fw",
                        "azure-firewall",
                        "",
                        "ruleCollections",
                        List.of(
                                fields("name", "no", "action", "deny", "rules", List.of(rule(List.of("*"), NEW))),
                                fields("name", "yes", "action", "allow", "rules", List.of(rule(List.of("*"), OLD)))));
        both.offends("RET-014");
    }

    @Test
    void aFirewallWithoutRulesNamesNothing() {
        Sketch.empty().with("fw", "azure-firewall", "").passes("RET-014");
    }

    @Test
    void aDesignWithoutFirewallIsNotJudged() {
        Sketch.empty().doesNotApply("RET-014");
    }

    private static Map<String, Object> rule(List<String> sources, String... hosts) {
        return fields("name", hosts[0], "sources", sources, "fqdns", List.of(hosts));
    }

    private static Map<String, Object> tagged(String tag) {
        return fields("name", "tag", "sources", List.of("*"), "fqdnTags", List.of(tag));
    }

    @SafeVarargs
    private static Sketch with(Map<String, Object>... rules) {
        return firewall("allow", List.of(rules));
    }

    private static Sketch denying(Map<String, Object> rule) {
        return firewall("deny", List.of(rule));
    }

    private static Sketch firewall(String action, List<Map<String, Object>> rules) {
        return Sketch.empty()
                .with(
                        "fw",
                        "azure-firewall",
                        "",
                        "ruleCollections",
                        List.of(fields("name", "c", "type", "application", "action", action, "rules", rules)));
    }
}

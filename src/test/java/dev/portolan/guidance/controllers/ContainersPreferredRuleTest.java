package dev.portolan.guidance.controllers;

import static dev.portolan.guidance.Sketch.fields;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.guidance.Finding;
import dev.portolan.guidance.Severity;
import dev.portolan.guidance.Sketch;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContainersPreferredRuleTest {

    @Test
    void everyAgicIsNoted() {
        Finding finding = Controllers.agic("addOn").offends("AGIC-005");
        assertThat(finding.severity()).isEqualTo(Severity.INFO);
        assertThat(finding.message()).startsWith("'agic' of 'aks' is AGIC");
        Controllers.agic("addOn").saying("agic", "lifecycle", "planned").offends("AGIC-005");
        Controllers.agic("addOn").saying("agic", "lifecycle", "existing").doesNotApply("AGIC-005");
        Controllers.containers().doesNotApply("AGIC-005");
        Sketch.empty().doesNotApply("AGIC-005");
    }

    @Test
    void aGatewayForInternalUsersKeepsIt() {
        Object inside = fields("name", "in", "frontend", "private");
        Object outside = fields("name", "out", "frontend", "public");
        Sketch agic = Controllers.agic("addOn");
        agic.saying("agw", "listeners", List.of(inside)).doesNotApply("AGIC-005");
        agic.saying("agw", "listeners", List.of(inside, outside)).offends("AGIC-005");
        agic.saying("agw", "listeners", List.of()).offends("AGIC-005");
    }
}

package dev.portolan.guidance.ddos;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.guidance.Finding;
import dev.portolan.guidance.FixContract;
import dev.portolan.guidance.Severity;
import dev.portolan.guidance.Sketch;
import org.junit.jupiter.api.Test;

class ProtectableAddressRuleTest implements FixContract {

    @Override
    public String rule() {
        return "DDOS-004";
    }

    @Override
    public Sketch offender() {
        return Sketch.empty().with("pip", "public-ip", "", "sku", "basic", "ddosProtection", "ipProtection");
    }

    @Test
    void aBasicAddressCannotHaveIpProtection() {
        Finding finding = offender().offends(rule());
        assertThat(finding.message()).isEqualTo("'pip' is a Basic public IP, which IP Protection does not protect.");
        assertThat(finding.severity()).isEqualTo(Severity.ERROR);
    }

    @Test
    void standardAddressesCan() {
        offender().saying("pip", "sku", "standard").passes(rule());
        offender().saying("pip", "sku", "standardV2").passes(rule());
        offender().silent("pip", "sku").passes(rule());
    }

    @Test
    void addressesWithoutIpProtectionAreNoneOfItsBusiness() {
        offender().saying("pip", "ddosProtection", "inherited").doesNotApply(rule());
        offender().silent("pip", "ddosProtection").doesNotApply(rule());
    }
}

package dev.portolan.net;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ProtocolTest {

    @ParameterizedTest
    @CsvSource({
        "ANY, ICMP, true",
        "TCP, TCP, true",
        "TCP, HTTP, true",
        "TCP, HTTPS, true",
        "TCP, UDP, false",
        "UDP, HTTPS, false",
        "HTTPS, HTTP, false",
        "HTTPS, TCP, false"
    })
    void aRuleForAProtocolCoversWhatTravelsOverIt(Protocol rule, Protocol actual, boolean covered) {
        assertThat(rule.covers(actual)).isEqualTo(covered);
    }

    @ParameterizedTest
    @EnumSource
    void onLayerFourHttpIsTcp(Protocol protocol) {
        boolean web = protocol == Protocol.HTTP || protocol == Protocol.HTTPS;
        assertThat(protocol.isHttp()).isEqualTo(web);
        assertThat(protocol.transport()).isEqualTo(web ? Protocol.TCP : protocol);
    }
}

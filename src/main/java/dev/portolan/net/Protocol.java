package dev.portolan.net;

/** What a flow or a rule speaks on top of IP. */
public enum Protocol {
    ANY,
    TCP,
    UDP,
    ICMP,
    HTTP,
    HTTPS;

    /** Whether a rule for this protocol lets {@code actual} through; HTTP and HTTPS travel over TCP. */
    public boolean covers(Protocol actual) {
        return this == ANY || this == actual || (this == TCP && actual.isHttp());
    }

    public boolean isHttp() {
        return this == HTTP || this == HTTPS;
    }

    /** What a layer-4 device sees: HTTP and HTTPS as TCP. */
    public Protocol transport() {
        return isHttp() ? TCP : this;
    }
}

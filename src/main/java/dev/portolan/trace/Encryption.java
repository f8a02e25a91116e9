package dev.portolan.trace;

/**
 * How a packet is protected between two hops: exactly one of plain, a TLS session, a tunnel around either, or unknown.
 *
 * @param session the number of the TLS session in the ledger; 0 where there is none
 */
public record Encryption(Mode mode, int session) {

    /** The five ways. */
    public enum Mode {
        PLAIN,
        TLS,
        TUNNEL_PLAIN,
        TUNNEL_TLS,
        UNKNOWN
    }

    public static final Encryption PLAIN = new Encryption(Mode.PLAIN, 0);
    public static final Encryption UNKNOWN = new Encryption(Mode.UNKNOWN, 0);

    public static Encryption tls(int session) {
        return new Encryption(Mode.TLS, session);
    }

    /** The same within an IPsec tunnel. */
    public Encryption tunnelled() {
        return switch (mode) {
            case PLAIN -> new Encryption(Mode.TUNNEL_PLAIN, 0);
            case TLS -> new Encryption(Mode.TUNNEL_TLS, session);
            default -> this;
        };
    }

    public boolean isTls() {
        return mode == Mode.TLS || mode == Mode.TUNNEL_TLS;
    }

    /** As it stands in files: {@code TLS 1}, {@code plain}, {@code tunnel(TLS 1)}, {@code tunnel(plain)}, {@code unknown}. */
    @Override
    public String toString() {
        return switch (mode) {
            case PLAIN -> "plain";
            case TLS -> "TLS " + session;
            case TUNNEL_PLAIN -> "tunnel(plain)";
            case TUNNEL_TLS -> "tunnel(TLS " + session + ")";
            case UNKNOWN -> "unknown";
        };
    }
}

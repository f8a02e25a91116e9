package dev.portolan.trace;

import dev.portolan.model.ComponentId;
import java.util.List;

/**
 * One TLS session of a branch: who opened it, who ends it, with which certificate. Texts are empty and lists too where
 * the design does not say.
 *
 * @param certificate the certificate's name at its owner
 * @param names the host names that the certificate is for
 * @param issuer who issued it, such as {@code public CA}
 * @param store where certificate and key are kept
 * @param keyVault the vault; {@link ComponentId#CANVAS} for none
 * @param identity the identity that reads it; {@link ComponentId#CANVAS} for none
 * @param validation who checks the certificate, and against what
 */
public record TlsSession(
        int number,
        ComponentId from,
        ComponentId to,
        String sni,
        String certificate,
        List<String> names,
        String issuer,
        String store,
        ComponentId keyVault,
        ComponentId identity,
        String minimumVersion,
        String validation) {

    public TlsSession {
        names = List.copyOf(names);
    }
}

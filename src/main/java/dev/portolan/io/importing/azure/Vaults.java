package dev.portolan.io.importing.azure;

import java.util.Locale;
import java.util.Optional;

/** Finds the vault that an address of a secret names, such as {@code https://kv-shop.vault.azure.net/secrets/shop}. */
final class Vaults {

    private static final String VAULTS = "microsoft.keyvault/vaults";
    private static final String SCHEME = "https://";

    private Vaults() {}

    /** The key of the vault: of the only one whose name the address has, or that the reason for its lack mentions. */
    static Optional<String> of(Body secret, Estate estate) {
        Optional<String> address =
                secret.text().filter(text -> text.toLowerCase(Locale.ROOT).startsWith(SCHEME));
        if (address.isPresent()) {
            String host = address.get().substring(SCHEME.length());
            return estate.named(VAULTS, host.split("[./]", 2)[0]).map(Found::key);
        }
        return secret.whyWithin()
                .flatMap(why -> Mentions.only(why, estate.ofType(VAULTS)).map(Found::key));
    }
}

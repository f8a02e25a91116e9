package dev.portolan.io.importing.azure;

import java.util.List;
import java.util.Optional;

/** Finds the public address, or the service, that a host name belongs to. */
final class Origins {

    private Origins() {}

    /** The key of the only one of the import that answers to a name or an address. */
    static Optional<String> of(Body host, Estate estate) {
        Optional<String> name = host.text();
        if (name.isEmpty()) {
            return host.whyWithin()
                    .flatMap(why -> Mentions.only(why, estate.ofType(AddressTypes.PUBLIC_ADDRESSES)))
                    .map(Found::key);
        }
        List<String> addressed = estate.ofType(AddressTypes.PUBLIC_ADDRESSES).stream()
                .filter(found -> found.body().says("ipAddress", name.get())
                        || found.body().says("dnsSettings.fqdn", name.get()))
                .map(Found::key)
                .toList();
        return addressed.size() == 1 ? Optional.of(addressed.get(0)) : ServiceTypes.named(name.get(), estate);
    }
}

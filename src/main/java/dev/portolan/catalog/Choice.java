package dev.portolan.catalog;

/** One of a closed set of values; implemented by enums. */
public interface Choice {

    /** The value as it stands in files, in Azure's own spelling where Azure has one. */
    String id();

    /** The value as a person reads it. */
    default String label() {
        return id();
    }
}

package dev.portolan.model;

import org.jspecify.annotations.Nullable;

/**
 * A thing in the design: a network, a gateway, a cluster, a workload.
 *
 * @param parent the container it stands in, {@link ComponentId#CANVAS} for none
 * @param extras members that the file had and this version does not know, kept for the way back
 */
public record Component(
        ComponentId id,
        KindId kind,
        String name,
        ComponentId parent,
        Properties properties,
        Origin origin,
        Properties extras)
        implements Propertied {

    public static Component of(String id, String kind, String name) {
        return new Component(
                new ComponentId(id),
                new KindId(kind),
                name,
                ComponentId.CANVAS,
                Properties.NONE,
                Origin.DRAWN,
                Properties.NONE);
    }

    /** Ids first: a record of its own accord compares all properties before it looks at them. */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || other instanceof Component that
                        && id.equals(that.id)
                        && kind.equals(that.kind)
                        && name.equals(that.name)
                        && parent.equals(that.parent)
                        && properties.equals(that.properties)
                        && origin.equals(that.origin)
                        && extras.equals(that.extras);
    }

    /** Two of one id are rare: two snapshots of one component. */
    @Override
    public int hashCode() {
        return id.hashCode();
    }

    public boolean is(KindId candidate) {
        return kind.equals(candidate);
    }

    public Component named(String newName) {
        return new Component(id, kind, newName, parent, properties, origin, extras);
    }

    public Component in(ComponentId newParent) {
        return new Component(id, kind, name, newParent, properties, origin, extras);
    }

    public Component withId(ComponentId newId) {
        return new Component(newId, kind, name, parent, properties, origin, extras);
    }

    public Component with(Properties newProperties) {
        return new Component(id, kind, name, parent, newProperties, origin, extras);
    }

    public <T> Component with(PropertyKey<T> key, T value) {
        return with(properties.with(key, value));
    }

    public Component withOrigin(Origin newOrigin) {
        return new Component(id, kind, name, parent, properties, newOrigin, extras);
    }

    public Component withExtras(Properties newExtras) {
        return new Component(id, kind, name, parent, properties, origin, newExtras);
    }
}

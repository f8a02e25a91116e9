package dev.portolan.model;

/**
 * A connection between two components, with a direction.
 *
 * @param name shown beside the line; may be empty
 * @param extras members that the file had and this version does not know, kept for the way back
 */
public record Link(
        LinkId id,
        KindId kind,
        String name,
        ComponentId from,
        ComponentId to,
        Properties properties,
        Origin origin,
        Properties extras)
        implements Propertied {

    public static Link of(String id, String kind, String from, String to) {
        return new Link(
                new LinkId(id),
                new KindId(kind),
                "",
                new ComponentId(from),
                new ComponentId(to),
                Properties.NONE,
                Origin.DRAWN,
                Properties.NONE);
    }

    /** Two of one id are rare: two snapshots of one link. */
    @Override
    public int hashCode() {
        return id.hashCode();
    }

    public boolean is(KindId candidate) {
        return kind.equals(candidate);
    }

    public boolean touches(ComponentId component) {
        return from.equals(component) || to.equals(component);
    }

    public Link named(String newName) {
        return new Link(id, kind, newName, from, to, properties, origin, extras);
    }

    public Link between(ComponentId newFrom, ComponentId newTo) {
        return new Link(id, kind, name, newFrom, newTo, properties, origin, extras);
    }

    public Link withId(LinkId newId) {
        return new Link(newId, kind, name, from, to, properties, origin, extras);
    }

    public Link with(Properties newProperties) {
        return new Link(id, kind, name, from, to, newProperties, origin, extras);
    }

    public <T> Link with(PropertyKey<T> key, T value) {
        return with(properties.with(key, value));
    }

    public Link withOrigin(Origin newOrigin) {
        return new Link(id, kind, name, from, to, properties, newOrigin, extras);
    }

    public Link withExtras(Properties newExtras) {
        return new Link(id, kind, name, from, to, properties, origin, newExtras);
    }
}

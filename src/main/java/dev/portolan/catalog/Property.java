package dev.portolan.catalog;

import dev.portolan.model.ComponentId;
import dev.portolan.model.KindId;
import dev.portolan.model.Propertied;
import dev.portolan.model.Properties;
import dev.portolan.model.PropertyKey;
import dev.portolan.model.Undetermined;
import dev.portolan.net.IpAddress;
import dev.portolan.net.PortRange;
import dev.portolan.net.Prefix;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One thing that a kind can be asked: its key, how people read it, what it may hold, and what holds when nobody said.
 *
 * @param group the inspector's heading
 * @param unit shown behind the value; empty for none
 * @param tag what a container shows on its edge where the property is given, such as {@code NSG}; empty for nothing
 * @param fallback Azure's default, or unknown
 * @param noneUnlessSaid whether there is none where nobody says anything, as of a subnet's route table
 * @param <T> the typed value
 */
public record Property<T>(
        PropertyKey<T> key,
        String label,
        String help,
        String group,
        String unit,
        String tag,
        PropertyType type,
        Known<T> fallback,
        boolean noneUnlessSaid) {

    public String name() {
        return key.name();
    }

    /**
     * What {@code carrier} says, else Azure's default, else unknown. Where the source of an import left it open, Azure's
     * default does not hold, and there may be what is not there where nobody says anything: then {@link Known} refuses to
     * be used as if that held.
     */
    public Known<T> of(Propertied carrier) {
        return key.in(carrier.properties()).map(Known::given).orElseGet(() -> unsaid(carrier));
    }

    private Known<T> unsaid(Propertied carrier) {
        return standsForSomething()
                ? carrier.properties()
                        .get(name())
                        .flatMap(Undetermined::reason)
                        .map(reason -> Known.<T>leftOpen(
                                new LeftOpen(carrier, label, name(), reason), noneUnlessSaid && isName()))
                        .orElse(fallback)
                : fallback;
    }

    /** Lists and addresses are looked for here and there; that there is none rests on whoever takes their value. */
    private boolean isName() {
        return type instanceof PropertyType.Reference || type instanceof PropertyType.HostName;
    }

    /** Whether the source of an import leaves open what {@code carrier} says here. */
    public boolean isLeftOpen(Propertied carrier) {
        return carrier.properties().get(name()).flatMap(Undetermined::reason).isPresent();
    }

    /** Whether saying nothing is taken for something: a default, or that there is none. */
    public boolean standsForSomething() {
        return fallback.isKnown() || noneUnlessSaid;
    }

    /** The same property, of which there is none where nobody says anything. */
    public Property<T> orNone() {
        return new Property<>(key, label, help, group, unit, tag, type, fallback, true);
    }

    public Property<T> help(String text) {
        return new Property<>(key, label, text, group, unit, tag, type, fallback, noneUnlessSaid);
    }

    public Property<T> in(String newGroup) {
        return new Property<>(key, label, help, newGroup, unit, tag, type, fallback, noneUnlessSaid);
    }

    public Property<T> unit(String newUnit) {
        return new Property<>(key, label, help, group, newUnit, tag, type, fallback, noneUnlessSaid);
    }

    public Property<T> tag(String newTag) {
        return new Property<>(key, label, help, group, unit, newTag, type, fallback, noneUnlessSaid);
    }

    /** The same property with Azure's default. */
    public Property<T> orDefault(T value) {
        return new Property<>(key, label, help, group, unit, tag, type, Known.byDefault(value), noneUnlessSaid);
    }

    /** Several values of this property's type, under its name. */
    public Property<List<T>> several() {
        return new Property<>(
                new PropertyKey<>(name(), Forms.listOf(key.form())),
                label,
                help,
                group,
                unit,
                tag,
                new PropertyType.Several(type),
                Known.unknown(),
                false);
    }

    public static Property<String> text(String name, String label) {
        return of(new PropertyKey<>(name, Forms.TEXT), label, new PropertyType.Text());
    }

    public static Property<String> hostName(String name, String label) {
        return of(new PropertyKey<>(name, Forms.HOST_NAME), label, new PropertyType.HostName());
    }

    public static Property<String> addressOrTag(String name, String label) {
        return of(new PropertyKey<>(name, Forms.ADDRESS_OR_TAG), label, new PropertyType.AddressOrTag());
    }

    public static Property<Integer> whole(String name, String label, int least, int most) {
        return of(new PropertyKey<>(name, Forms.whole(least, most)), label, new PropertyType.Whole(least, most));
    }

    public static Property<Boolean> flag(String name, String label) {
        return of(new PropertyKey<>(name, Forms.FLAG), label, new PropertyType.YesNo());
    }

    public static <E extends Enum<E> & Choice> Property<E> choice(String name, String label, Class<E> options) {
        List<Choice> choices = List.copyOf(Arrays.asList(options.getEnumConstants()));
        return of(new PropertyKey<>(name, Forms.choice(options)), label, new PropertyType.OneOf(choices));
    }

    public static Property<IpAddress> address(String name, String label) {
        return of(new PropertyKey<>(name, Forms.ADDRESS), label, new PropertyType.Address());
    }

    public static Property<Prefix> prefix(String name, String label) {
        return of(new PropertyKey<>(name, Forms.PREFIX), label, new PropertyType.Range());
    }

    public static Property<PortRange> ports(String name, String label) {
        return of(new PropertyKey<>(name, Forms.PORTS), label, new PropertyType.Ports());
    }

    /** A reference to another component; {@code kinds} are ids of the kinds it may be of. */
    public static Property<ComponentId> reference(String name, String label, String... kinds) {
        return of(
                new PropertyKey<>(name, Forms.REFERENCE),
                label,
                new PropertyType.Reference(
                        Arrays.stream(kinds).map(KindId::new).collect(Collectors.toUnmodifiableSet())));
    }

    /** A list of records with these fields. */
    public static Property<List<Properties>> records(String name, String label, Property<?>... fields) {
        return of(
                new PropertyKey<>(name, Forms.listOf(Forms.FIELDS)),
                label,
                new PropertyType.Several(new PropertyType.Fields(List.of(fields))));
    }

    private static <T> Property<T> of(PropertyKey<T> key, String label, PropertyType type) {
        return new Property<>(key, label, "", "Basics", "", "", type, Known.unknown(), false);
    }
}

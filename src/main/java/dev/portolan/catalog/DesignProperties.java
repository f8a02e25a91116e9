package dev.portolan.catalog;

import java.util.List;

/** What can be said of a design as a whole. */
public final class DesignProperties {

    /** What the design is for; some advice holds for production only. */
    public enum Environment implements Choice {
        PRODUCTION,
        NON_PRODUCTION
    }

    /** How sensitive the data is that travels. */
    public enum DataClass implements Choice {
        NORMAL,
        SENSITIVE
    }

    /** From where the users come. */
    public enum Audience implements Choice {
        REGIONAL,
        MULTI_REGION,
        GLOBAL
    }

    public static final Property<String> VERSION = Property.text("version", "Version");
    public static final Property<String> AUTHOR = Property.text("author", "Author");
    public static final Property<String> DESCRIPTION = Property.text("description", "Description");
    public static final Property<Environment> ENVIRONMENT =
            Property.choice("environment", "Environment", Environment.class).in("Review");
    public static final Property<DataClass> DATA_CLASS =
            Property.choice("dataClass", "Data class", DataClass.class).in("Review");
    public static final Property<Audience> AUDIENCE =
            Property.choice("audience", "Audience", Audience.class).in("Review");

    /** Resource ids, and ids of what has none; whoever takes one away is asked again. */
    public static final Property<List<String>> REFUSED = Property.text("refused", "Refused at re-import")
            .several()
            .in("Re-import")
            .help("What the source has and the design is not to have; take a line away to be asked again");

    private DesignProperties() {}

    /** In the inspector's order. */
    public static List<Property<?>> all() {
        return List.of(VERSION, AUTHOR, DESCRIPTION, ENVIRONMENT, DATA_CLASS, AUDIENCE, REFUSED);
    }
}

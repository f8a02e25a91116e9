package dev.portolan.model;

/** Whatever carries properties: a component, a link, the design, or a record within a property. */
@FunctionalInterface
public interface Propertied {

    Properties properties();
}

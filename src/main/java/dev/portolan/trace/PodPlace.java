package dev.portolan.trace;

import dev.portolan.model.Component;
import java.util.Optional;

/**
 * One of the places in which pods are met: a subnet of their nodes or, with Pod Subnet, of the pods themselves.
 *
 * @param subnet whose security group and routes hold there; empty where it is not known
 * @param addresses the pods' addresses there; empty where they are not known
 */
record PodPlace(Optional<Component> subnet, String addresses) {}

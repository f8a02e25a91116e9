package dev.portolan.catalog;

/** What a kind of component can do; rules and the tracer ask for traits, so that a new kind is judged from its first day. */
public enum Trait {
    /** Starts flows: users, workloads, machines. */
    STARTS_FLOWS,
    /** Answers requests: a flow can end here. */
    SERVES_REQUESTS,
    /** Can be given a public address or name, and then takes traffic from the Internet. */
    PUBLIC_ENTRY,
    /** Ends a TLS session and may open another. */
    TERMINATES_TLS,
    /** Can carry a web application firewall. */
    INSPECTS_HTTP,
    /** Spreads traffic over a pool of backends. */
    BALANCES,
    /** Inspects what leaves towards the Internet. */
    INSPECTS_EGRESS,
    /** Keeps state per connection, so that the answer must come back the same way. */
    KEEPS_STATE,
    /** Joins a virtual network with a site outside Azure. */
    JOINS_SITES,
    /** Takes a private address in the subnet that it stands in. */
    HAS_PRIVATE_ADDRESS,
    /** Holds an address space in which others stand. */
    HOLDS_ADDRESSES,
    /** Runs in a cluster as pods. */
    RUNS_AS_PODS
}

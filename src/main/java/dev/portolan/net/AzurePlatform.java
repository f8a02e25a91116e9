package dev.portolan.net;

/** The address under which Azure itself answers and asks inside every virtual network (data-plane.md B.3, B.10; S-N4). */
public final class AzurePlatform {

    /** Azure's own DNS; also where health probes of load balancers come from. */
    public static final IpAddress ADDRESS = IpAddress.of("168.63.129.16");

    private AzurePlatform() {}
}

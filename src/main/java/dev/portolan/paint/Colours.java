package dev.portolan.paint;

/** The colours of each theme: an {@link Ink} a line, and its alpha where it is not opaque. */
final class Colours {

    static final String LIGHT = """
        PAPER #F8F9FB
        GRID #D5DAE1
        CARD #FFFFFF
        CARD_BORDER #D0D7DE
        SHADOW #1F2937 0.07
        TEXT #1B2430
        QUIET #57606A
        ON_FILL #FFFFFF
        LINK #6E7B8B
        SUBNET #FFFFFF 0.62
        SUBNET_BORDER #C3CAD3
        VEIL #F8F9FB 0.55
        SELECTION #0B6BCB
        ERROR #D92D20
        ERROR_TEXT #B42318
        WARNING #E08600
        INFO #2563EB
        TLS_1 #2563EB
        TLS_2 #9333EA
        TLS_3 #0F766E
        TLS_4 #BE185D
        PLAIN #EA580C
        PLAIN_TEXT #B4410A
        ON_SESSION #FFFFFF
        ON_PLAIN #0B0F14
        ON_ERROR #FFFFFF
        ON_WARNING #1B1300
        ON_INFO #FFFFFF
        UNKNOWN #64748B
        NOTE #FFF8DB
        NOTE_BORDER #D8C27A
        DECISION #1B2430
        ON_DECISION #FFFFFF
        OPEN_POINT #B45309
        ON_OPEN_POINT #FFFFFF
        EDGE #0E7490
        EDGE_TINT #ECF6F8
        EDGE_TEXT #0B647C
        INGRESS #2563EB
        INGRESS_TINT #EEF3FA
        INGRESS_TEXT #0B5CB5
        KUBERNETES #4453C4
        KUBERNETES_TINT #F5F6FD
        KUBERNETES_TEXT #3A47AD
        EGRESS #C2410C
        EGRESS_TINT #FCF2EC
        EGRESS_TEXT #A8380A
        HYBRID #7C3AED
        HYBRID_TINT #F4F1FA
        HYBRID_TEXT #6D28D9
        SUPPORT #526070
        SUPPORT_TINT #F1F3F6
        SUPPORT_TEXT #445061
        ACTORS #334155
        ACTORS_TINT #F0F2F5
        ACTORS_TEXT #334155
        """;

    static final String DARK = """
        PAPER #0D1117
        GRID #262D37
        CARD #1A212B
        CARD_BORDER #39424E
        SHADOW #000000 0.30
        TEXT #E6EDF3
        QUIET #9DA7B3
        ON_FILL #FFFFFF
        LINK #8491A1
        SUBNET #0D1117 0.45
        SUBNET_BORDER #46505D
        VEIL #0D1117 0.50
        SELECTION #58A6FF
        ERROR #F2665B
        ERROR_TEXT #FF8A80
        WARNING #F0A52E
        INFO #6EA2FF
        TLS_1 #6EA2FF
        TLS_2 #C58BFA
        TLS_3 #38BDAE
        TLS_4 #F472B6
        PLAIN #FB8A4C
        PLAIN_TEXT #FB8A4C
        ON_SESSION #0B1220
        ON_PLAIN #0B1220
        ON_ERROR #0B1220
        ON_WARNING #0B1220
        ON_INFO #0B1220
        UNKNOWN #94A3B8
        NOTE #332D18
        NOTE_BORDER #6E6136
        DECISION #E6EDF3
        ON_DECISION #0B1220
        OPEN_POINT #FBBF24
        ON_OPEN_POINT #0B1220
        EDGE #0E7490
        EDGE_TINT #10222A
        EDGE_TEXT #5CC3DA
        INGRESS #2563EB
        INGRESS_TINT #121C2E
        INGRESS_TEXT #79AEFF
        KUBERNETES #4F5FD6
        KUBERNETES_TINT #171B31
        KUBERNETES_TEXT #A3AEFA
        EGRESS #C2410C
        EGRESS_TINT #28190F
        EGRESS_TEXT #F5A173
        HYBRID #7C3AED
        HYBRID_TINT #1C172E
        HYBRID_TEXT #BFA0FA
        SUPPORT #5A6879
        SUPPORT_TINT #171D25
        SUPPORT_TEXT #A9B5C3
        ACTORS #475569
        ACTORS_TINT #171D25
        ACTORS_TEXT #B6C1CE
        """;

    private Colours() {}
}

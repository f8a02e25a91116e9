/** Advice about AGIC, Application Gateway for Containers and ingress controllers: the AGIC, AGC and ICT rules. */
@NullMarked
package dev.portolan.guidance.controllers;

import org.jspecify.annotations.NullMarked;

/** Designs made by dice, and what holds for all of them. */
package dev.portolan.wild;

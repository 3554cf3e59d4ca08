"""How far a figure lies from another: a plan, a bound, the whole, a level."""

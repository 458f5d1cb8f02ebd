// Placeholder until the machine lands.

"""The map's geometry: where each area and stop stands, worked out once for the page and the printed edition."""

package org.phengen.chart.draw;

import java.awt.Color;

/// The colours of the charts in one theme: the roles of the design sheet, Okabe-Ito for data. Colour alone never tells
/// anything: dash, shape, hatch or a word goes with it (see `Hatch`).
public enum ChartPalette {
    LIGHT,
    DARK;

    private static final int[] DENSITY_LIGHT = {0xe3e8ec, 0xc6cfd6, 0xa3afb9, 0x7d8b97, 0x596875};
    private static final int[] DENSITY_DARK = {0x222931, 0x323b46, 0x4a5663, 0x667382, 0x8a97a5};
    private static final int[] SITES_LIGHT = {0x0072b2, 0xe69f00, 0x009e73, 0xd55e00, 0x56b4e9};
    private static final int[] SITES_DARK = {0x56b4e9, 0xe69f00, 0x2fbf95, 0xd55e00, 0x0072b2};

    /// The steps of the density scale.
    public static final int DENSITY_STEPS = 5;

    public Color window() {
        return pick(0xf6f8fa, 0x0d1117);
    }

    public Color panel() {
        return pick(0xffffff, 0x161b22);
    }

    public Color border() {
        return pick(0xd0d7de, 0x30363d);
    }

    /// The grid.
    public Color hairline() {
        return pick(0xe4e8ec, 0x262c34);
    }

    public Color text() {
        return pick(0x24292f, 0xe6edf3);
    }

    public Color secondText() {
        return pick(0x57606a, 0x9aa4af);
    }

    /// Axis lines, ticks and their labels.
    public Color axis() {
        return secondText();
    }

    /// Lines and words about people of similar score.
    public Color sameRisk() {
        return pick(0x0072b2, 0x56b4e9);
    }

    /// Bars of people of similar score.
    public Color sameRiskFill() {
        return pick(0x9fc8e2, 0x24557c);
    }

    /// The fill of this patient's ring.
    public Color patient() {
        return new Color(0xcc79a7);
    }

    public Color patientEdge() {
        return pick(0x24292f, 0xffffff);
    }

    public Color everyone() {
        return pick(0x8c959f, 0x8b949e);
    }

    public Color everyoneFill() {
        return pick(0xd0d7de, 0x484f58);
    }

    /// People per hexagon.
    ///
    /// @param step 0 (few) to `DENSITY_STEPS` - 1 (many)
    public Color density(int step) {
        return new Color((this == LIGHT ? DENSITY_LIGHT : DENSITY_DARK)[step]);
    }

    /// The colour of the n-th site, from 0, in the order of the site cards; a shape goes with it.
    public Color site(int index) {
        int[] sites = this == LIGHT ? SITES_LIGHT : SITES_DARK;
        return new Color(sites[index % sites.length]);
    }

    /// A colour with an opacity from 0 to 1.
    static Color faint(Color color, double opacity) {
        return new Color(color.getRed(), color.getGreen(), color.getBlue(), (int) Math.round(255 * opacity));
    }

    private Color pick(int light, int dark) {
        return new Color(this == LIGHT ? light : dark);
    }
}

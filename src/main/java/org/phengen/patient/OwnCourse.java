package org.phengen.patient;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// One person's values of one measure over time, and what the others let expect at the time of each: their mean, each
/// weighted by (5 + days between)^-1.5, as growthcleanr weighs (Daymont et al. 2017). The value that strays furthest is
/// taken out first and all are judged again without it, until none strays; a value strays where both that mean and the
/// median of the five others nearest in time are too far from it, so that one wrong value never takes its right
/// neighbours with it.
final class OwnCourse {
    /// Fewer others say nothing: of two values neither is judged by the other.
    private static final int FEWEST_OTHERS = 2;

    private static final int NEAREST = 5;
    private static final int DAYS_ADDED = 5;

    private final List<Point> points;

    /// One value.
    ///
    /// @param index which measurement it is
    /// @param day since 1970
    /// @param position on a scale on which equal distances mean equal deviations
    /// @param tolerance largest plausible distance from the expectation, on that scale
    record Point(int index, long day, double position, double tolerance) {}

    /// A value that strays.
    ///
    /// @param distance from the expectation, on the scale of the positions
    record Stray(int index, double distance) {}

    OwnCourse(List<Point> points) {
        this.points = new ArrayList<>(points);
    }

    /// The values that stray, furthest first.
    List<Stray> strays() {
        List<Stray> found = new ArrayList<>();
        for (Optional<Point> worst = worst(); worst.isPresent(); worst = worst()) {
            Point out = worst.get();
            found.add(new Stray(out.index, out.position - expected(out)));
            points.remove(out);
        }
        return found;
    }

    private Optional<Point> worst() {
        return points.size() <= FEWEST_OTHERS
                ? Optional.empty()
                : points.stream().filter(this::strays).max(Comparator.comparingDouble(this::far));
    }

    private boolean strays(Point point) {
        return far(point) > 1 && Math.abs(point.position - medianOfNearest(point)) > point.tolerance;
    }

    private double far(Point point) {
        return Math.abs(point.position - expected(point)) / point.tolerance;
    }

    private double expected(Point point) {
        double sum = 0;
        double weights = 0;
        for (Point other : points) {
            if (other.index != point.index) {
                double days = DAYS_ADDED + Math.abs(other.day - point.day);
                double weight = 1 / (days * Math.sqrt(days));
                sum += weight * other.position;
                weights += weight;
            }
        }
        return sum / weights;
    }

    private double medianOfNearest(Point point) {
        return Median.of(points.stream()
                .filter(other -> other.index != point.index)
                .sorted(Comparator.comparingLong((Point other) -> Math.abs(other.day - point.day)))
                .limit(NEAREST)
                .map(Point::position)
                .toList());
    }
}

package org.phengen.derivation;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;

/// Evaluates the formulas of derivations, written apart from the engine: numbers and rows of numbers, the four
/// operations and powers, and the few functions that the formulas name. Everything is a row; a number is a row of one.
public final class Formula {
    /// A function that needs the people compared with.
    public interface People {
        /// @return one row of {score in SD, value, weight} for every peer
        List<double[]> peers(boolean children, double sex, double age, double z, double bandwidth, double years);

        int adults();
    }

    private final Map<String, double[]> names = new HashMap<>();
    private final People people;
    private List<double[]> lastPeers = List.of();
    private String text = "";
    private int at;

    private Formula(People people) {
        this.people = people;
    }

    /// Every figure of a derivation, in order, from its inputs alone.
    public static Map<String, Double> recompute(Derivation derivation, People people) {
        var formula = new Formula(people);
        for (Input input : derivation.inputs()) {
            switch (input.value()) {
                case Input.OneNumber one -> formula.names.put(input.symbol(), new double[] {one.value()});
                case Input.Numbers many ->
                    formula.names.put(
                            input.symbol(),
                            many.values().stream()
                                    .mapToDouble(Double::doubleValue)
                                    .toArray());
                case Input.Words words -> {}
            }
        }
        Map<String, Double> figures = new HashMap<>();
        for (Figure figure : derivation.figures()) {
            double value = formula.run(figure.formula());
            figures.put(figure.name(), value);
            formula.names.put(figure.name(), new double[] {value});
        }
        return figures;
    }

    private double run(String formula) {
        double[] result = {};
        for (String step : formula.split(";")) {
            String name = "";
            String expression = step;
            int equals = step.indexOf('=');
            if (equals > 0) {
                name = step.substring(0, equals).strip();
                expression = step.substring(equals + 1);
            }
            text = expression;
            at = 0;
            result = sum();
            skip();
            if (at < text.length()) {
                throw new IllegalArgumentException("not read to its end: " + expression + " at " + at);
            }
            if (!name.isEmpty()) {
                names.put(name, result);
            }
        }
        if (result.length != 1) {
            throw new IllegalArgumentException("not one number: " + formula);
        }
        return result[0];
    }

    private void skip() {
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
    }

    private boolean take(char wanted) {
        skip();
        if (at < text.length() && text.charAt(at) == wanted) {
            at++;
            return true;
        }
        return false;
    }

    private double[] sum() {
        double[] left = product();
        while (true) {
            if (take('+')) {
                left = each(left, product(), Double::sum);
            } else if (take('-')) {
                left = each(left, product(), (a, b) -> a - b);
            } else {
                return left;
            }
        }
    }

    private double[] product() {
        double[] left = power();
        while (true) {
            if (take('*')) {
                left = each(left, power(), (a, b) -> a * b);
            } else if (take('/')) {
                left = each(left, power(), (a, b) -> a / b);
            } else {
                return left;
            }
        }
    }

    private double[] power() {
        double[] base = atom();
        return take('^') ? each(base, atom(), Math::pow) : base;
    }

    private double[] atom() {
        if (take('(')) {
            double[] inside = sum();
            expect(')');
            return inside;
        }
        skip();
        int start = at;
        while (at < text.length() && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '.')) {
            at++;
        }
        String word = text.substring(start, at);
        if (word.isEmpty()) {
            throw new IllegalArgumentException("something is missing in " + text + " at " + at);
        }
        if (Character.isDigit(word.charAt(0))) {
            return new double[] {Double.parseDouble(word)};
        }
        if (take('(')) {
            var arguments = new java.util.ArrayList<double[]>();
            if (!take(')')) {
                do {
                    arguments.add(sum());
                } while (take(','));
                expect(')');
            }
            return call(word, arguments);
        }
        double[] value = names.get(word);
        if (value == null) {
            throw new IllegalArgumentException("no input is called " + word);
        }
        return value;
    }

    private void expect(char wanted) {
        if (!take(wanted)) {
            throw new IllegalArgumentException(wanted + " is missing in " + text);
        }
    }

    private static double[] each(double[] a, double[] b, DoubleBinaryOperator of) {
        int n = Math.max(a.length, b.length);
        if (a.length != n && a.length != 1 || b.length != n && b.length != 1) {
            throw new IllegalArgumentException("rows of " + a.length + " and " + b.length);
        }
        double[] out = new double[n];
        for (int i = 0; i < n; i++) {
            out[i] = of.applyAsDouble(a[a.length == 1 ? 0 : i], b[b.length == 1 ? 0 : i]);
        }
        return out;
    }

    private static double[] map(double[] a, DoubleUnaryOperator of) {
        return Arrays.stream(a).map(of).toArray();
    }

    private double[] call(String name, List<double[]> arguments) {
        double[] a = arguments.isEmpty() ? new double[0] : arguments.getFirst();
        double[] b = arguments.size() > 1 ? arguments.get(1) : new double[0];
        return switch (name) {
            case "sum" -> one(Arrays.stream(a).sum());
            case "count" -> one(a.length);
            case "median" -> one(quantile(a, 0.5));
            case "quantile" -> one(quantile(a, b[0]));
            case "min" -> each(a, b, Math::min);
            case "max" -> each(a, b, Math::max);
            case "abs" -> map(a, Math::abs);
            case "sqrt" -> map(a, Math::sqrt);
            case "exp" -> map(a, Math::exp);
            case "dot" -> one(Arrays.stream(each(a, b, (x, y) -> x * y)).sum());
            case "step" -> map(a, x -> x > 0 ? 1 : 0);
            case "Phi" -> map(a, Formula::phi);
            case "PhiInverse" -> map(a, Formula::phiInverse);
            case "boxcox" -> one(b[0] == 0 ? Math.log(a[0]) : (Math.pow(a[0], b[0]) - 1) / b[0]);
            case "unbox" -> one(b[0] == 0 ? Math.exp(a[0]) : Math.pow(1 + b[0] * a[0], 1 / b[0]));
            case "residual" -> one(residual(a[0], b));
            case "normalScore" -> one(bisect(u -> residual(u, b), a[0]));
            case "adults" -> new double[people.adults()];
            case "peers", "children" -> {
                lastPeers = people.peers(
                        name.equals("children"),
                        a[0],
                        b[0],
                        arguments.get(2)[0],
                        arguments.get(3)[0],
                        arguments.get(4)[0]);
                yield lastPeers.stream().mapToDouble(peer -> peer[2]).toArray();
            }
            case "peerQuantile" -> one(weightedQuantile(lastPeers, b[0]));
            default -> throw new IllegalArgumentException("no function is called " + name);
        };
    }

    private static double[] one(double value) {
        return new double[] {value};
    }

    /// Hyndman and Fan's type 7.
    private static double quantile(double[] values, double p) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double h = p * (sorted.length - 1);
        int low = (int) Math.floor(h);
        int high = Math.min(low + 1, sorted.length - 1);
        return sorted[low] * (1 - (h - low)) + sorted[high] * (h - low);
    }

    private static double residual(double u, double[] q) {
        int middle = (q.length - 1) / 2;
        double position = u / 0.1 + middle;
        if (position <= 0) {
            return q[0] + 0.1 * position;
        }
        if (position >= q.length - 1) {
            return q[q.length - 1] + 0.1 * (position - (q.length - 1));
        }
        int k = (int) Math.floor(position);
        return q[k] * (1 - (position - k)) + q[k + 1] * (position - k);
    }

    /// Simpson's rule over the density: slow, and nobody else's code.
    private static double phi(double x) {
        if (x < -8) {
            return density(x) / (-x + 1 / (-x + 2 / -x));
        }
        double from = -9;
        int n = 4000;
        double h = (Math.min(x, 9) - from) / n;
        double sum = density(from) + density(from + n * h);
        for (int i = 1; i < n; i++) {
            sum += (i % 2 == 1 ? 4 : 2) * density(from + i * h);
        }
        return sum * h / 3;
    }

    private static double density(double x) {
        return Math.exp(-x * x / 2) / Math.sqrt(2 * Math.PI);
    }

    private static double phiInverse(double p) {
        return bisect(Formula::phi, p);
    }

    private static double bisect(DoubleUnaryOperator rising, double wanted) {
        double low = -40;
        double high = 40;
        for (int i = 0; i < 100; i++) {
            double middle = (low + high) / 2;
            if (rising.applyAsDouble(middle) < wanted) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    /// Linear between the middles of the weights of people in order of value.
    private static double weightedQuantile(List<double[]> peers, double p) {
        List<double[]> sorted = peers.stream()
                .sorted(java.util.Comparator.comparingDouble(peer -> peer[1]))
                .toList();
        double total = sorted.stream().mapToDouble(peer -> peer[2]).sum();
        double[] middles = new double[sorted.size()];
        double before = 0;
        for (int i = 0; i < middles.length; i++) {
            middles[i] = before + sorted.get(i)[2] / 2;
            before += sorted.get(i)[2];
        }
        double wanted = p * total;
        if (wanted <= middles[0]) {
            return sorted.getFirst()[1];
        }
        for (int i = 1; i < middles.length; i++) {
            if (wanted <= middles[i]) {
                double within = (wanted - middles[i - 1]) / (middles[i] - middles[i - 1]);
                return sorted.get(i - 1)[1] * (1 - within) + sorted.get(i)[1] * within;
            }
        }
        return sorted.getLast()[1];
    }
}

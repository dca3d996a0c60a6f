package org.kohyo.verify.read;

/** Matrices of six numbers, points and boxes (ISO 32000-1, 8.3.3 and 8.3.4). */
final class PdfPlane {

  private PdfPlane() {}

  /** What comes of one matrix after the other. */
  static double[] times(double[] a, double[] b) {
    return new double[] {
      a[0] * b[0] + a[1] * b[2],
      a[0] * b[1] + a[1] * b[3],
      a[2] * b[0] + a[3] * b[2],
      a[2] * b[1] + a[3] * b[3],
      a[4] * b[0] + a[5] * b[2] + b[4],
      a[4] * b[1] + a[5] * b[3] + b[5]
    };
  }

  /** Where a matrix takes a point. */
  static double[] point(double[] by, double x, double y) {
    return new double[] {x * by[0] + y * by[2] + by[4], x * by[1] + y * by[3] + by[5]};
  }

  /** The box around the one that a matrix makes of a box: left, bottom, right, top. */
  static double[] box(double[] by, double left, double bottom, double right, double top) {
    double[] box = {Double.MAX_VALUE, Double.MAX_VALUE, -Double.MAX_VALUE, -Double.MAX_VALUE};
    include(box, point(by, left, bottom));
    include(box, point(by, right, bottom));
    include(box, point(by, left, top));
    include(box, point(by, right, top));
    return box;
  }

  /** The box around points. */
  static double[] around(Iterable<double[]> points) {
    double[] box = {Double.MAX_VALUE, Double.MAX_VALUE, -Double.MAX_VALUE, -Double.MAX_VALUE};
    points.forEach(point -> include(box, point));
    return box;
  }

  private static void include(double[] box, double[] point) {
    box[0] = Math.min(box[0], point[0]);
    box[1] = Math.min(box[1], point[1]);
    box[2] = Math.max(box[2], point[0]);
    box[3] = Math.max(box[3], point[1]);
  }
}

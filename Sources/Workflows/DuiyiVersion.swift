/// The version of Duiyi, which outputs record.
public enum DuiyiVersion {
  /// As three numbers with dots between.
  public static let number = "0.1.0"
}

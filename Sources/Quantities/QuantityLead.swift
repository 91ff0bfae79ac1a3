/// On which side of a length of time, a date or a time of day lies what is spoken of.
package enum QuantityLead: Sendable, Hashable {
  /// Before it and after it: 48小时前, "by 2026", 三年后, "after 7 a.m.".
  case before, after
  /// The same, counted from what is named: "two days before the meeting", "two days after the meeting".
  case beforeEvent, afterEvent
  /// The same, counted from what was said before: "two days ago", "two days later", and 两天前 where a clause
  /// begins.
  case earlier, later

  private var isAfter: Bool { self == .after || self == .afterEvent || self == .later }
  private var isOfEvent: Bool { self == .beforeEvent || self == .afterEvent }
  private var isOfText: Bool { self == .earlier || self == .later }

  /// Whether both cannot be true of one thing. "Found two days after the video was posted" is well said as
  /// 两天前，视频发布.
  package func opposes(_ other: QuantityLead) -> Bool {
    if isOfEvent && other.isOfText || isOfText && other.isOfEvent { return false }
    return isAfter != other.isAfter
  }
}

/// What belongs to each of some numbers from 0 on, in a flat table of open addresses.
struct NumberTable: Sendable {
  /// The number and what belongs to it; a number of -1 where there is none.
  private var slots: [(number: Int32, value: Int32)]
  private var count = 0

  init() {
    slots = Array(repeating: (-1, 0), count: 64)
  }

  /// What belongs to a number.
  subscript(number: Int32) -> Int32? {
    let slot = slots[slot(of: number)]
    return slot.number == number ? slot.value : nil
  }

  /// Says what belongs to a number.
  mutating func set(_ number: Int32, to value: Int32) {
    if 2 * count >= slots.count { grow() }
    let slot = slot(of: number)
    if slots[slot].number < 0 { count += 1 }
    slots[slot] = (number, value)
  }

  /// Where a number is, or would be.
  private func slot(of number: Int32) -> Int {
    var slot = Int(truncatingIfNeeded: (UInt64(UInt32(bitPattern: number)) &* 0x9E37_79B9) >> 13)
    slot &= slots.count - 1
    while slots[slot].number >= 0, slots[slot].number != number {
      slot = (slot + 1) & (slots.count - 1)
    }
    return slot
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: (-1, 0), count: 2 * old.count)
    for (number, value) in old where number >= 0 { slots[slot(of: number)] = (number, value) }
  }
}

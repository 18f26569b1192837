// The pure folders know no DOM; what they use beside ES2023 is named here.
declare namespace Intl {}

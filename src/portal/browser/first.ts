// Stands in every page and runs before it is painted, or it would flash in the system's scheme first.
try {
  document.documentElement.style.colorScheme = localStorage['portal-scheme'] ?? '';
} catch {
  // A browser may refuse to keep anything.
}

// Stands in every page, where its first paint ends: after it, the system's scheme would flash first.
try {
  document.documentElement.style.colorScheme = localStorage['portal-scheme'] ?? '';
} catch {
  // A browser may refuse to keep anything.
}

/** The product's name with its sign: a line through the steps of a journey. */
export function Wordmark() {
  return (
    <p className="flex items-center justify-center gap-2 font-semibold text-lg">
      <svg viewBox="0 0 24 24" className="size-6 text-link" aria-hidden="true" fill="none">
        <path
          d="M2.5 15.5C6 15.5 6.5 7.5 10.5 7.5s4.5 9 11 9"
          stroke="currentColor"
          strokeWidth="2"
          strokeLinecap="round"
        />
        <circle cx="10.5" cy="7.5" r="3" fill="currentColor" />
      </svg>
      Throughline
    </p>
  )
}
